package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.domain.performanceyear.YearCommand.AllowEarlyScoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm year allow-scoring}: lets runs begin before submissions close. */
@Command(
    name = "allow-scoring",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Lets runs begin before the submission window closes; the reason is kept.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "4:refused by a guard of the year"
    },
    footerHeading = "%nExamples:%n",
    footer = "  asm year allow-scoring --performance-year 2027 --reason 'a rehearsal'")
public final class YearEarlyScoringCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;
  @Mixin private final YearStepOptions options = new YearStepOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, up to 500 characters.")
  private String reason = "";

  private final PrintWriter out;

  /** In these surroundings. */
  public YearEarlyScoringCommand(Surroundings surroundings, PrintWriter out) {
    this.out = out;
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    AllowEarlyScoring command = new AllowEarlyScoring(YearStepOptions.reason("--reason", reason));
    return new YearChange(database, options, out)
        .make(
            "allow-scoring",
            engine ->
                engine.useCase(PerformanceYears.class).give(options.year(), command, options.by()));
  }
}
