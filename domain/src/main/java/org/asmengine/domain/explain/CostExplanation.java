package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScore;
import org.asmengine.domain.cost.CostScore.NotScored;
import org.asmengine.domain.cost.CostScore.Scored;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains the cost category: the distance of a participant's cost from the cohort's median. */
public final class CostExplanation {

  private static final int TOP = 10;
  private static final int SCORE_DECIMALS = 6;
  private static final int DOLLAR_DECIMALS = 4;

  private CostExplanation() {}

  /** The cost score C with points, median, standard deviation and edges, or why there is none. */
  public static Explanation of(CostScore cost, RuleSet ruleSet) {
    return switch (cost) {
      case Scored scored ->
          Node.of(
                  "Cost score C",
                  Figures.published(scored.score(), SCORE_DECIMALS),
                  "42 CFR 512.730(e)(1); R-730-U3")
              .unrounded(scored.score())
              .formula(Figures.exact(scored.points()) + " / 10")
              .child(points(scored, ruleSet))
              .build();
      case NotScored none -> none(none, ruleSet);
    };
  }

  private static Explanation none(NotScored none, RuleSet ruleSet) {
    Node node =
        switch (none.reason()) {
          case NO_RESULT ->
              Node.of("Cost score C", "none", "42 CFR 512.730(d); R-745-U7")
                  .note("CMS calculated no cost measure for this participant.");
          case CASE_MINIMUM ->
              Node.of("Cost score C", "none", "42 CFR 512.730(d)(2); R-745-U7")
                  .note(
                      "Fewer than %d episodes: there is no cost score."
                          .formatted(ruleSet.cost().minEpisodes()));
          case NO_BENCHMARK ->
              Node.of("Cost score C", "none", "42 CFR 512.730(e)(2)(i); R-730-U2")
                  .note(
                      "No benchmark: fewer than %d participants of the cohort have %d episodes."
                          .formatted(
                              ruleSet.cost().minBenchmarkReporters(), ruleSet.cost().minEpisodes()))
                  .uses(ruleSet, "cost.minBenchmarkReporters");
        };
    none.result()
        .ifPresentOrElse(
            result -> node.children(result(result, ruleSet)),
            () -> node.uses(ruleSet, "cost.minEpisodes"));
    return node.build();
  }

  private static Explanation points(Scored scored, RuleSet ruleSet) {
    CostBenchmark benchmark = scored.benchmark();
    Node node =
        Node.of(
                "Points of " + scored.result().measure(),
                scored.points().toPlainString(),
                "42 CFR 512.730(e)(1); R-730-U1")
            .in(Unit.POINTS)
            .unrounded(scored.unrounded())
            .uses(ruleSet, "cost.sdOffsets", "rounding.measurePoints");
    BigDecimal cost = scored.result().measureScore();
    List<BigDecimal> edges = benchmark.edges();
    if (benchmark.standardDeviation().signum() == 0) {
      node.note("All participants cost the same: everyone gets these points.")
          .uses(ruleSet, "cost.pointsWithoutSpread");
    } else if (scored.band() == TOP) {
      node.note("At or below the first edge, where lower is better.");
    } else if (cost.compareTo(edges.getLast()) > 0) {
      node.note("Above the last edge, where lower is better.");
    } else {
      String from = Figures.exact(edges.get(TOP - scored.band() - 1));
      String to = Figures.exact(edges.get(TOP - scored.band()));
      node.formula(
              "%d + (%s - %s) / (%s - %s)"
                  .formatted(scored.band(), to, Figures.exact(cost), to, from))
          .note("Band of %d points, where lower is better.".formatted(scored.band()));
    }
    return node.children(result(scored.result(), ruleSet))
        .child(benchmark(benchmark, ruleSet))
        .build();
  }

  private static List<Explanation> result(CostResult result, RuleSet ruleSet) {
    return List.of(
        Node.of(
                "Risk-adjusted cost per episode, " + result.measure(),
                result.measureScore().toPlainString(),
                "42 CFR 512.730(b)")
            .in(Unit.DOLLARS)
            .note("Calculated by CMS from claims.")
            .input(result.source())
            .build(),
        Node.of("Episodes", Long.toString(result.episodes()), "42 CFR 512.730(d)")
            .in(Unit.EPISODES)
            .note("At least %d are needed.".formatted(ruleSet.cost().minEpisodes()))
            .uses(ruleSet, "cost.minEpisodes")
            .input(result.source())
            .build());
  }

  private static Explanation benchmark(CostBenchmark benchmark, RuleSet ruleSet) {
    String citation = "42 CFR 512.730(e)(2)(i); R-730-U2";
    return Node.of(
            "Cost benchmark of the %s cohort".formatted(benchmark.cohort()),
            Long.toString(benchmark.reporters()),
            citation)
        .in(Unit.REPORTERS)
        .note(
            "Participants with enough episodes; at least %d are needed."
                .formatted(ruleSet.cost().minBenchmarkReporters()))
        .uses(ruleSet, "cost.minBenchmarkReporters")
        .child(
            Node.of("Median m", dollars(benchmark.median()), citation)
                .in(Unit.DOLLARS)
                .unrounded(benchmark.median())
                .uses(ruleSet, "cost.quantile")
                .build())
        .child(
            Node.of("Standard deviation s", dollars(benchmark.standardDeviation()), citation)
                .in(Unit.DOLLARS)
                .unrounded(benchmark.standardDeviation())
                .uses(ruleSet, "cost.standardDeviation")
                .build())
        .child(
            Node.of("Edges m + k x s", edges(benchmark, ruleSet), "42 CFR 512.730(e)(1); R-730-U1")
                .in(Unit.DOLLARS)
                .note("From the band of 10 points to that of 1 point; used unrounded.")
                .uses(ruleSet, "cost.sdOffsets")
                .build())
        .build();
  }

  private static String edges(CostBenchmark benchmark, RuleSet ruleSet) {
    return IntStream.range(0, benchmark.edges().size())
        .mapToObj(i ->
            "m%s s %s"
                .formatted(
                    Figures.term(ruleSet.cost().sdOffsets().get(i)),
                    dollars(benchmark.edges().get(i))))
        .collect(Collectors.joining(", "));
  }

  private static String dollars(BigDecimal amount) {
    return Figures.published(amount, DOLLAR_DECIMALS);
  }
}
