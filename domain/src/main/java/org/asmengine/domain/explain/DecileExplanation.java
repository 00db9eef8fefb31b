package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.quality.DecilePoints;
import org.asmengine.domain.quality.MeasureOutcome.Scored;
import org.asmengine.domain.quality.MeasureResult;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains the points of a rate by the decile of the benchmark that it lies in. */
final class DecileExplanation {

  private static final int TOP = 10;

  private DecileExplanation() {}

  static Node points(String label, MeasureResult result, Scored scored, RuleSet ruleSet) {
    DecilePoints points = scored.decilePoints();
    boolean inverse = result.measure().inverse();
    Node node =
        Node.of(label, points.points().toPlainString(), "42 CFR 512.725; R-725-U5")
            .in(Unit.POINTS)
            .unrounded(points.unrounded())
            .formula(formula(scored, inverse))
            .note(
                "Decile %d, where %s is better."
                    .formatted(points.decile(), inverse ? "lower" : "higher"))
            .uses(ruleSet, "rounding.measurePoints");
    BigDecimal rounded = ruleSet.roundings().measurePoints().apply(points.unrounded());
    if (points.capped()) {
      node.note(
              "The best decile starts at the best possible rate: points are capped at %s."
                  .formatted(Figures.exact(points.points())))
          .uses(ruleSet, "quality.toppedOutCap");
    } else if (rounded.compareTo(points.points()) > 0) {
      node.note("Points in the lowest decile stay below 2.");
    }
    return node;
  }

  private static String formula(Scored scored, boolean inverse) {
    DecilePoints points = scored.decilePoints();
    if (points.decile() == TOP) {
      return Integer.toString(TOP);
    }
    if (points.decile() > 1) {
      String base =
          inverse
              ? "(10 - %d)".formatted(TOP - points.decile())
              : "(%d + 1)".formatted(points.decile() - 1);
      return base + " + " + fraction(scored, inverse);
    }
    return points.from().compareTo(points.to()) == 0
        ? "1"
        : "1 + min(1, max(0, " + fraction(scored, inverse) + "))";
  }

  private static String fraction(Scored scored, boolean inverse) {
    String rate = Figures.exact(scored.rate());
    String from = Figures.exact(scored.decilePoints().from());
    String to = Figures.exact(scored.decilePoints().to());
    return inverse
        ? "(%s - %s) / (%s - %s)".formatted(from, rate, from, to)
        : "(%s - %s) / (%s - %s)".formatted(rate, from, to, from);
  }

  static Explanation benchmark(Benchmark benchmark, RuleSet ruleSet) {
    return Node.of(
            "Benchmark of %s, %s".formatted(benchmark.measure(), benchmark.collectionType()),
            Long.toString(benchmark.reporters()),
            "42 CFR 512.725; R-725-U6, R-725-U8, R-725-U9")
        .in(Unit.REPORTERS)
        .note(
            "Rates of this performance year; at least %d are needed."
                .formatted(ruleSet.quality().minBenchmarkReporters()))
        .uses(
            ruleSet,
            "quality.minBenchmarkReporters",
            "quality.excludeZeroRates",
            "quality.benchmarkPeriod")
        .child(
            Node.of("Decile edges", edges(benchmark), "42 CFR 512.725; R-725-U7, R-725-U10")
                .in(Unit.PERCENT)
                .note("Percentiles of the rates; p10 to p90 are the edges b1 to b9.")
                .uses(ruleSet, "quality.quantile", "rounding.benchmarkPercentile")
                .build())
        .build();
  }

  private static String edges(Benchmark benchmark) {
    return IntStream.range(0, Benchmark.PERCENTS.size())
        .mapToObj(i ->
            "p%d %s"
                .formatted(
                    Benchmark.PERCENTS.get(i), benchmark.percentiles().get(i).toPlainString()))
        .collect(Collectors.joining(", "));
  }
}
