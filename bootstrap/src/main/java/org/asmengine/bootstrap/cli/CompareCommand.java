package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.benchmark.MipsComparison;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.mips.SubmissionMethod;
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
        out.println(new Json().put("comparisons", maps(comparisons)).text());
      } else {
        comparisons.forEach(this::print);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void print(MipsComparison comparison) {
    out.printf(
        "Cohort %s, run %s, against MIPS (no part of the score)%n",
        comparison.cohort(), comparison.run());
    for (MipsComparison.Measure measure : comparison.measures()) {
      out.printf(
          "  %-10s  %-23s  %10s  %s%n",
          measure.measureId(),
          measure.method().map(SubmissionMethod::word).orElse("no result"),
          measure.value().map(BigDecimal::toPlainString).orElse(""),
          standing(measure));
    }
  }

  private static String standing(MipsComparison.Measure measure) {
    return measure
        .standing()
        .map(standing ->
            "decile %2d, %s points under %s%s"
                .formatted(
                    standing.points().decile(),
                    standing.points().points().toPlainString(),
                    measure.benchmark().orElseThrow().description(),
                    standing.benchmark().toppedOutByProgram() ? "; MIPS caps it" : ""))
        .orElseGet(() -> measure.benchmark().isPresent() ? "no rate" : "no benchmark");
  }

  private static List<Map<String, Object>> maps(List<MipsComparison> comparisons) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (MipsComparison comparison : comparisons) {
      for (MipsComparison.Measure measure : comparison.measures()) {
        maps.add(
            new Json()
                .put("cohort", comparison.cohort().name())
                .put("measureId", measure.measureId())
                .put("submissionMethod", measure.method().map(SubmissionMethod::word))
                .put("value", measure.value())
                .put("set", measure.benchmark().map(one -> one.set()))
                .put(
                    "mipsYear",
                    measure.benchmark().map(one -> one.benchmark().key().performanceYear()))
                .put("provenance", measure.benchmark().map(one -> one.provenance().name()))
                .put("decile", measure.standing().map(one -> one.points().decile()))
                .put("points", measure.standing().map(one -> one.points().points()))
                .map());
      }
    }
    return maps;
  }
}
