package org.asmengine.domain.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.cost.CostScore.NotScored;
import org.asmengine.domain.cost.CostScore.Reason;
import org.asmengine.domain.cost.CostScore.Scored;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.ruleset.RuleSet;

/** Scores the cost of one participant by its distance from the cohort's median. */
public final class CostScorer {

  private static final int TOP = 10;

  private CostScorer() {}

  /** Whether the result has enough episodes to be scored and to count in the benchmark. */
  @Rule("42 CFR 512.730(d)")
  public static boolean meetsCaseMinimum(CostResult result, RuleSet ruleSet) {
    return result.episodes() >= ruleSet.cost().minEpisodes();
  }

  /** The cost category of one participant. */
  @Rule({"42 CFR 512.730(e)(1)", "42 CFR 512.730(d)(2)", "R-730-U1", "R-730-U3"})
  public static CostScore score(
      Optional<CostResult> result, Optional<CostBenchmark> benchmark, RuleSet ruleSet) {
    if (result.isEmpty()) {
      return new NotScored(Reason.NO_RESULT, result);
    }
    if (!meetsCaseMinimum(result.get(), ruleSet)) {
      return new NotScored(Reason.CASE_MINIMUM, result);
    }
    if (benchmark.isEmpty()) {
      return new NotScored(Reason.NO_BENCHMARK, result);
    }
    return scored(result.get(), benchmark.get(), ruleSet);
  }

  private static Scored scored(CostResult result, CostBenchmark benchmark, RuleSet ruleSet) {
    if (benchmark.isWithoutSpread()) {
      BigDecimal points = ruleSet.cost().pointsWithoutSpread();
      return points(result, benchmark, points.intValue(), points, ruleSet);
    }
    BigDecimal cost = result.measureScore();
    List<BigDecimal> edges = benchmark.edges();
    if (cost.compareTo(edges.getFirst()) <= 0) {
      return points(result, benchmark, TOP, BigDecimal.valueOf(TOP), ruleSet);
    }
    for (int i = 1; i < edges.size(); i++) {
      BigDecimal from = edges.get(i - 1);
      BigDecimal to = edges.get(i);
      if (cost.compareTo(to) <= 0) {
        int band = TOP - i;
        BigDecimal fraction = Exact.divide(to.subtract(cost), to.subtract(from));
        return points(result, benchmark, band, BigDecimal.valueOf(band).add(fraction), ruleSet);
      }
    }
    return points(result, benchmark, 1, BigDecimal.ONE, ruleSet);
  }

  private static Scored points(
      CostResult result, CostBenchmark benchmark, int band, BigDecimal unrounded, RuleSet ruleSet) {
    return new Scored(
        result, benchmark, band, unrounded, ruleSet.roundings().measurePoints().apply(unrounded));
  }
}
