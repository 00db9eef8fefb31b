package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Exact;

/**
 * The quality score at one reporting level.
 *
 * @param level the level
 * @param measures the results of all measures of the set, in its order
 */
public record LevelScore(ReportingLevel level, List<MeasureResult> measures) {

  private static final BigDecimal MOST_POINTS = BigDecimal.TEN;

  /** Copies the list. */
  public LevelScore {
    measures = List.copyOf(measures);
  }

  /** The sum of the points of the counted measures. */
  public BigDecimal points() {
    return measures.stream()
        .flatMap(measure -> measure.outcome().points().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How many measures count: scored ones and those with zero points. */
  public int counted() {
    return (int) measures.stream().filter(measure -> measure.outcome().isCounted()).count();
  }

  /**
   * The quality score Q, 0 to 1: points over ten times the number of counted measures, unrounded;
   * none when no measure counts.
   */
  @Rule({"42 CFR 512.725", "R-725-U12"})
  public Optional<BigDecimal> score() {
    return times(BigDecimal.ONE);
  }

  /**
   * The quality score times a factor, divided last: exact wherever the product ends in decimals,
   * even if the score itself does not.
   */
  public Optional<BigDecimal> times(BigDecimal factor) {
    int counted = counted();
    return counted == 0
        ? Optional.empty()
        : Optional.of(
            Exact.divide(
                factor.multiply(points()), MOST_POINTS.multiply(BigDecimal.valueOf(counted))));
  }

  /** Whether this level's score is higher: no score is lower than any; compared exactly. */
  boolean isHigherThan(LevelScore other) {
    if (counted() == 0 || other.counted() == 0) {
      return counted() > 0 && other.counted() == 0;
    }
    BigDecimal mine = points().multiply(BigDecimal.valueOf(other.counted()));
    BigDecimal theirs = other.points().multiply(BigDecimal.valueOf(counted()));
    return mine.compareTo(theirs) > 0;
  }
}
