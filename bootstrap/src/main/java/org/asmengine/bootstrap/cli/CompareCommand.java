package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.benchmark.MipsComparison;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.ParticipantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm benchmarks compare}: where a participant stands against MIPS. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Prints where a participant's results in a complete run stand under benchmarks of MIPS.",
      "",
      "Of each measure the benchmark of the performance year counts, or of the latest year before"
          + " it. The decile points have no cap, and none of it is in the score."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.FAULT,
      "2:the command can't be understood; there is no such run or participant",
      "4:the run is not complete"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm benchmarks compare --performance-year 2027 --tin 123456789 --npi 1234567890",
      "  asm benchmarks compare --run 3 --tin 123456789 --npi 1234567890 --json"
    })
public final class CompareCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;
  @Mixin private final RunOptions chosen = new RunOptions();
  @Mixin private final ParticipantOptions who = new ParticipantOptions();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  /** In these surroundings. */
  public CompareCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    chosen.check();
    ParticipantId participant = who.get();
    try (Engine engine = database.open()) {
      List<MipsComparison> comparisons =
          engine
              .useCase(CompareWithMips.class)
              .compare(chosen.find(engine.runs()).id(), participant, Caller.local());
      if (json) {
        out.println(new Json().put("comparisons", MipsOutput.json(comparisons)).text());
      } else {
        comparisons.forEach(comparison -> MipsOutput.print(comparison, out));
      }
      out.flush();
      return ExitCode.OK;
    }
  }
}
