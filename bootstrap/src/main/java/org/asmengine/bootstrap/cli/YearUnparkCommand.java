package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.domain.performanceyear.YearCommand.Unpark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm year unpark}: takes a participant back. */
@Command(
    name = "unpark",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Takes a participant back whose matter is resolved.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "4:refused by a guard of the year"
    },
    footerHeading = "%nExamples:%n",
    footer =
        "  asm year unpark --performance-year 2027 --tin 123456789 --npi 1234567890 --resolution 'denied'")
public final class YearUnparkCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;
  @Mixin private final YearStepOptions options = new YearStepOptions();
  @Mixin private final ParticipantOptions participant = new ParticipantOptions();

  @Option(
      names = "--resolution",
      required = true,
      paramLabel = "TEXT",
      description = "How it was resolved, up to 500 characters, without identifiers.")
  private String reason = "";

  private final PrintWriter out;

  /** In these surroundings. */
  public YearUnparkCommand(Surroundings surroundings, PrintWriter out) {
    this.out = out;
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    Unpark command = new Unpark(participant.get(), YearStepOptions.reason("--resolution", reason));
    return new YearChange(database, options, out)
        .make(
            "unpark",
            engine ->
                engine.useCase(PerformanceYears.class).give(options.year(), command, options.by()));
  }
}
