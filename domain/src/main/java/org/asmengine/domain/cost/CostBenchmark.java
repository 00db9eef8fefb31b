package org.asmengine.domain.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.CostRules;

/**
 * The cost benchmark of a cohort in its performance year.
 *
 * @param cohort the cohort
 * @param reporters how many participants it rests on
 * @param median m, in dollars, unrounded
 * @param standardDeviation s of the sample, in dollars, to 60 digits
 * @param edges the ten edges m + k s between the bands, ascending, unrounded
 */
@Rule({"42 CFR 512.730(e)(2)(i)", "R-730-U1", "R-730-U2"})
public record CostBenchmark(
    Cohort cohort,
    long reporters,
    BigDecimal median,
    BigDecimal standardDeviation,
    List<BigDecimal> edges) {

  /** Copies the list. */
  public CostBenchmark {
    edges = List.copyOf(edges);
  }

  /**
   * The benchmark of the measure scores of participants with enough episodes; none when there are
   * too few of them.
   */
  public static Optional<CostBenchmark> of(Cohort cohort, Distribution scores, CostRules rules) {
    if (scores.count() < rules.minBenchmarkReporters()) {
      return Optional.empty();
    }
    return Optional.of(
        of(cohort, scores.count(), scores.median(), scores.sampleStandardDeviation(), rules));
  }

  /** The benchmark of a median and a standard deviation that are known. */
  public static CostBenchmark of(
      Cohort cohort,
      long reporters,
      BigDecimal median,
      BigDecimal standardDeviation,
      CostRules rules) {
    return new CostBenchmark(
        cohort,
        reporters,
        median,
        standardDeviation,
        rules.sdOffsets().stream()
            .map(offset -> median.add(offset.multiply(standardDeviation)))
            .toList());
  }

  /** Whether all participants cost the same. */
  boolean isWithoutSpread() {
    return standardDeviation.signum() == 0;
  }
}
