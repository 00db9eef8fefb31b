package org.asmengine.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The benchmark of a (measure, collection type).
 *
 * @param percentiles the percentiles 1, 10, 20, ... 90, 99, rounded to 4 decimals
 */
record Benchmark(
    String measure, String collectionType, int reporters, List<BigDecimal> percentiles) {

  /** Decile and points. */
  record Points(int decile, BigDecimal points) {}

  /** From the rates that count, which are at least one. */
  static Benchmark of(String measure, String collectionType, List<BigDecimal> rates) {
    List<BigDecimal> percentiles = new ArrayList<>();
    for (int percent : List.of(1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99)) {
      percentiles.add(Exact.round(Exact.percentile(rates, percent), 4));
    }
    return new Benchmark(measure, collectionType, rates.size(), List.copyOf(percentiles));
  }

  /** "breaks b1..b9 = percentiles 10..90, pmin = percentile 1, pmax = percentile 99" */
  private BigDecimal b(int k) {
    return percentiles.get(k);
  }

  /** The decile points of a rate, before any cap. */
  Points points(BigDecimal x) {
    return Measures.isLowerBetter(measure) ? lowerIsBetter(x) : higherIsBetter(x);
  }

  private Points higherIsBetter(BigDecimal x) {
    // "x >= b9 gives 10"
    if (x.compareTo(b(9)) >= 0) {
      return new Points(10, Exact.round(BigDecimal.TEN, 4));
    }
    // "b(k) <= x < b(k+1) gives (k+1) + (x - b(k)) / (b(k+1) - b(k))"
    for (int k = 8; k >= 1; k--) {
      if (x.compareTo(b(k)) >= 0) {
        return new Points(k + 1, whole(k + 1, x.subtract(b(k)), b(k + 1).subtract(b(k))));
      }
    }
    // "x < b1 gives 1 + (x - pmin) / (b1 - pmin), the fraction clamped to [0, 1]"
    return first(x.subtract(b(0)), b(1).subtract(b(0)));
  }

  private Points lowerIsBetter(BigDecimal x) {
    // "x <= b1 gives 10"
    if (x.compareTo(b(1)) <= 0) {
      return new Points(10, Exact.round(BigDecimal.TEN, 4));
    }
    // "b(k) < x <= b(k+1) gives (10 - k) + (b(k+1) - x) / (b(k+1) - b(k))"
    for (int k = 1; k <= 8; k++) {
      if (x.compareTo(b(k + 1)) <= 0) {
        return new Points(10 - k, whole(10 - k, b(k + 1).subtract(x), b(k + 1).subtract(b(k))));
      }
    }
    // "x > b9 gives 1 + (pmax - x) / (pmax - b9), the fraction clamped to [0, 1]"
    return first(b(10).subtract(x), b(10).subtract(b(9)));
  }

  /** base + part / width, rounded to 4 decimals. */
  private static BigDecimal whole(int base, BigDecimal part, BigDecimal width) {
    return BigDecimal.valueOf(base).add(part.divide(width, 4, RoundingMode.HALF_UP));
  }

  /**
   * "(0 where b1 = pmin)", "(0 where pmax = b9)", "points after rounding at most 1.9999".
   *
   * <p>The fraction is clamped before it is rounded.
   */
  private static Points first(BigDecimal part, BigDecimal width) {
    BigDecimal fraction = BigDecimal.ZERO;
    if (width.signum() != 0) {
      fraction =
          Exact.clamp(part.divide(width, 4, RoundingMode.HALF_UP), BigDecimal.ZERO, BigDecimal.ONE);
    }
    BigDecimal points = Exact.round(BigDecimal.ONE.add(fraction), 4);
    return new Points(1, points.min(new BigDecimal("1.9999")));
  }

  /**
   * "a measure whose 90th percentile (lower is better: 10th) is the best possible rate"; the best
   * possible rate is 100, or 0 where lower is better.
   */
  boolean isToppedOut() {
    return Measures.isLowerBetter(measure)
        ? b(1).signum() == 0
        : b(9).compareTo(BigDecimal.valueOf(100)) == 0;
  }
}
