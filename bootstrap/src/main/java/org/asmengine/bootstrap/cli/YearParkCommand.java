package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.domain.performanceyear.YearCommand.Park;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm year park}: sets a participant aside. */
@Command(
    name = "park",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description =
        "Sets a participant aside: the year is not published before the matter is resolved.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "4:refused by a guard of the year"
    },
    footerHeading = "%nExamples:%n",
    footer =
        "  asm year park --performance-year 2027 --tin 123456789 --npi 1234567890 --reason 'notice 7'")
public final class YearParkCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;
  @Mixin private final YearStepOptions options = new YearStepOptions();
  @Mixin private final ParticipantOptions participant = new ParticipantOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, up to 500 characters, without identifiers.")
  private String reason = "";

  private final PrintWriter out;

  /** In these surroundings. */
  public YearParkCommand(Surroundings surroundings, PrintWriter out) {
    this.out = out;
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    Park command = new Park(participant.get(), YearStepOptions.reason("--reason", reason));
    return new YearChange(database, options, out)
        .make(
            "park",
            engine ->
                engine.useCase(PerformanceYears.class).give(options.year(), command, options.by()));
  }
}
