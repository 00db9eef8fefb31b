package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asmengine.application.benchmark.MipsComparison;
import org.asmengine.domain.mips.SubmissionMethod;

/** Where participants stand under benchmarks of MIPS, printed. */
final class MipsOutput {

  private MipsOutput() {}

  static void print(MipsComparison comparison, PrintWriter out) {
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

  static List<Map<String, Object>> json(List<MipsComparison> comparisons) {
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
