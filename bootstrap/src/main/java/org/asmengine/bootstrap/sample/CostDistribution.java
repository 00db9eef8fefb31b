package org.asmengine.bootstrap.sample;

/**
 * A distribution of costs with a given mean, median and standard deviation: a lognormal one, moved.
 *
 * @param offset what is added to the lognormal value
 * @param scale the median of the lognormal value
 * @param sigma the standard deviation of its logarithm
 */
record CostDistribution(double offset, double scale, double sigma) {

  private static final int HALVINGS = 60;

  /**
   * Finds the distribution with these moments.
   *
   * <p>With w = exp(sigma^2 / 2) the mean lies scale * (w - 1) above the median and the standard
   * deviation is scale * w * sqrt(w^2 - 1), so their ratio fixes w. It grows with w here.
   */
  static CostDistribution of(double mean, double median, double standardDeviation) {
    double ratio = (mean - median) / standardDeviation;
    double low = 1 + 1e-9;
    double high = 1.1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (skew(middle) < ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double scale = (mean - median) / (low - 1);
    return new CostDistribution(median - scale, scale, StrictMath.sqrt(2 * StrictMath.log(low)));
  }

  static CostDistribution of(Cohort cohort) {
    return switch (cohort) {
      case HF -> OfficialBenchmarks.HEART_FAILURE_COST;
      case LBP -> OfficialBenchmarks.LOW_BACK_PAIN_COST;
    };
  }

  /** A cost, at least one dollar. */
  double draw(Draws draws) {
    return Math.max(1, offset + draws.logNormal(scale, sigma));
  }

  private static double skew(double w) {
    return (w - 1) / (w * StrictMath.sqrt(w * w - 1));
  }
}
