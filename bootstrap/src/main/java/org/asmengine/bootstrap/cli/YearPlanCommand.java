package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.domain.performanceyear.YearCommand.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code asm year plan}: puts a performance year under the programme. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = "Puts a performance year under the programme: from then on its guards count.",
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      ExitCodes.USAGE,
      "4:refused by a guard of the year"
    },
    footerHeading = "%nExamples:%n",
    footer = "  asm year plan --performance-year 2027")
public final class YearPlanCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;
  @Mixin private final YearStepOptions options = new YearStepOptions();

  private final PrintWriter out;

  /** In these surroundings. */
  public YearPlanCommand(Surroundings surroundings, PrintWriter out) {
    this.out = out;
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    return new YearChange(database, options, out)
        .make(
            "plan",
            engine ->
                engine
                    .useCase(PerformanceYears.class)
                    .give(options.year(), new Plan(), options.by()));
  }
}
