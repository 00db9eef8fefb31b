package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * A distribution of performance rates, given by its percentiles 1, 10, 20, ... 90, 99 and straight
 * lines between them.
 *
 * @param percentiles the eleven percentiles, ascending, in percent
 * @param zeroCounts whether a rate of zero enters the benchmark, as it does where lower is better
 */
record RateDistribution(List<Double> percentiles, boolean zeroCounts) {

  private static final double BEST = 100;
  private static final double DECILE = 0.1;
  private static final double FIRST = 0.01;
  private static final double LAST = 0.99;
  private static final int NINTH_DECILE = 9;

  /**
   * A distribution by its percentiles 1, 10, 20, ... 90, 99, of a measure where higher is better.
   */
  static RateDistribution of(
      double p1,
      double p10,
      double p20,
      double p30,
      double p40,
      double p50,
      double p60,
      double p70,
      double p80,
      double p90,
      double p99) {
    return new RateDistribution(
        List.of(p1, p10, p20, p30, p40, p50, p60, p70, p80, p90, p99), false);
  }

  /** The same distribution, of a measure where lower is better. */
  RateDistribution lowerIsBetter() {
    return new RateDistribution(percentiles, true);
  }

  /**
   * The rate below which the given share of the reporters lies. Beyond the last percentile the line
   * goes on, to 100 at most; before the first one it goes on to half of that at least.
   */
  double at(double share) {
    if (share < FIRST) {
      double first = percentiles.get(0);
      double least = Math.max(2 * first - percentiles.get(1), first / 2);
      return least + (first - least) * share / FIRST;
    }
    int below = Math.clamp((int) (share / DECILE), 0, NINTH_DECILE);
    double from = below == 0 ? FIRST : below * DECILE;
    double to = below == NINTH_DECILE ? LAST : (below + 1) * DECILE;
    double low = percentiles.get(below);
    double high = percentiles.get(below + 1);
    return Math.min(BEST, low + (high - low) * (share - from) / (to - from));
  }
}
