package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.number.Rounding;
import org.asmengine.domain.ruleset.RuleSet;

/** Turns a performance rate into 1 to 10 points by the decile of the benchmark that it lies in. */
public final class DecileScorer {

  private static final int TOP = 10;
  private static final BigDecimal BEST_RATE = BigDecimal.valueOf(100);

  /** Points in the lowest decile stay below 2. */
  private static final BigDecimal MOST_IN_LOWEST = new BigDecimal("1.9999");

  private DecileScorer() {}

  /**
   * The points of the rate.
   *
   * @param rate rounded performance rate in percent
   * @param inverse whether a lower rate is better
   */
  @Rule({"42 CFR 512.725", "R-725-U5"})
  public static DecilePoints score(
      BigDecimal rate, Benchmark benchmark, boolean inverse, RuleSet ruleSet) {
    Rounding rounding = ruleSet.roundings().measurePoints();
    DecilePoints points = position(rate, benchmark, inverse, rounding);
    Optional<BigDecimal> cap = ruleSet.quality().toppedOutCap();
    if (cap.isPresent()
        && isToppedOut(benchmark, inverse)
        && points.points().compareTo(cap.get()) > 0) {
      return new DecilePoints(
          points.decile(),
          points.from(),
          points.to(),
          points.unrounded(),
          rounding.apply(cap.get()),
          true);
    }
    return points;
  }

  /**
   * The points of the rate without any cap: where it lies among the percentiles.
   *
   * @param rate the rate, or the score of a measure that has none
   * @param inverse whether lower is better
   * @param rounding of the points
   */
  @Rule({"42 CFR 512.725", "R-725-U5"})
  public static DecilePoints position(
      BigDecimal rate, Percentiles percentiles, boolean inverse, Rounding rounding) {
    return inverse
        ? lowerIsBetter(rate, percentiles, rounding)
        : higherIsBetter(rate, percentiles, rounding);
  }

  /** Whether the best decile starts at the best possible rate. */
  static boolean isToppedOut(Benchmark benchmark, boolean inverse) {
    return inverse
        ? benchmark.decileBreak(1).signum() == 0
        : benchmark.decileBreak(Benchmark.BREAKS).compareTo(BEST_RATE) == 0;
  }

  private static DecilePoints higherIsBetter(
      BigDecimal rate, Percentiles benchmark, Rounding rounding) {
    BigDecimal top = benchmark.decileBreak(Benchmark.BREAKS);
    if (rate.compareTo(top) >= 0) {
      return best(top, BEST_RATE, rounding);
    }
    for (int k = Benchmark.BREAKS - 1; k >= 1; k--) {
      BigDecimal from = benchmark.decileBreak(k);
      if (rate.compareTo(from) >= 0) {
        return within(k + 1, rate, from, benchmark.decileBreak(k + 1), rounding);
      }
    }
    return lowest(rate, benchmark.lowest(), benchmark.decileBreak(1), rounding);
  }

  private static DecilePoints lowerIsBetter(
      BigDecimal rate, Percentiles benchmark, Rounding rounding) {
    BigDecimal top = benchmark.decileBreak(1);
    if (rate.compareTo(top) <= 0) {
      return best(top, BigDecimal.ZERO, rounding);
    }
    for (int k = 1; k < Benchmark.BREAKS; k++) {
      BigDecimal from = benchmark.decileBreak(k + 1);
      if (rate.compareTo(from) <= 0) {
        return within(TOP - k, rate, from, benchmark.decileBreak(k), rounding);
      }
    }
    return lowest(rate, benchmark.highest(), benchmark.decileBreak(Benchmark.BREAKS), rounding);
  }

  private static DecilePoints best(BigDecimal from, BigDecimal to, Rounding rounding) {
    BigDecimal points = BigDecimal.valueOf(TOP);
    return new DecilePoints(TOP, from, to, points, rounding.apply(points), false);
  }

  private static DecilePoints within(
      int decile, BigDecimal rate, BigDecimal from, BigDecimal to, Rounding rounding) {
    BigDecimal unrounded = BigDecimal.valueOf(decile).add(fraction(rate, from, to));
    BigDecimal points = rounding.apply(unrounded);
    return new DecilePoints(decile, from, to, unrounded, points, false);
  }

  private static DecilePoints lowest(
      BigDecimal rate, BigDecimal from, BigDecimal to, Rounding rounding) {
    BigDecimal fraction =
        from.compareTo(to) == 0
            ? BigDecimal.ZERO
            : Exact.clamp(fraction(rate, from, to), BigDecimal.ZERO, BigDecimal.ONE);
    BigDecimal unrounded = BigDecimal.ONE.add(fraction);
    BigDecimal points = rounding.apply(unrounded).min(MOST_IN_LOWEST);
    return new DecilePoints(1, from, to, unrounded, points, false);
  }

  /** How far the rate has come on the way from the worse to the better edge. */
  private static BigDecimal fraction(BigDecimal rate, BigDecimal from, BigDecimal to) {
    return Exact.divide(rate.subtract(from), to.subtract(from));
  }
}
