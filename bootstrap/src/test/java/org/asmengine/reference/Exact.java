package org.asmengine.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The arithmetic of the contract: "sums, products, means and variances exactly; a square root, an
 * exponential or a division that does not end to at least 50 significant digits".
 */
final class Exact {

  /** 60 significant digits for whatever doesn't end. */
  static final MathContext MC = new MathContext(60, RoundingMode.HALF_UP);

  private static final MathContext GUARD = new MathContext(120, RoundingMode.HALF_UP);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Exact() {}

  /** Every rounding of the contract is HALF_UP. */
  static BigDecimal round(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The value, brought into low to high. */
  static BigDecimal clamp(BigDecimal value, BigDecimal low, BigDecimal high) {
    return value.max(low).min(high);
  }

  /** Percentile, Hyndman-Fan type 7: position (n - 1) x p, linear between the neighbours. */
  static BigDecimal percentile(List<BigDecimal> values, int percent) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal position =
        BigDecimal.valueOf(sorted.size() - 1L).multiply(BigDecimal.valueOf(percent, 2));
    int below = position.intValue();
    BigDecimal fraction = position.subtract(BigDecimal.valueOf(below));
    BigDecimal low = sorted.get(below);
    BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return low.add(fraction.multiply(high.subtract(low)));
  }

  static BigDecimal median(List<BigDecimal> values) {
    return percentile(values, 50);
  }

  /** The sample variance (n - 1) as (n x sum of squares - square of the sum) / (n (n - 1)). */
  static Fraction sampleVariance(List<BigDecimal> values) {
    BigDecimal n = BigDecimal.valueOf(values.size());
    BigDecimal sum = sum(values);
    BigDecimal squares = sum(values.stream().map(v -> v.multiply(v)).toList());
    return new Fraction(
        n.multiply(squares).subtract(sum.multiply(sum)), n.multiply(n.subtract(BigDecimal.ONE)));
  }

  /** The sample standard deviation (n - 1); zero for a single value. */
  static BigDecimal sampleSd(List<BigDecimal> values) {
    if (values.size() < 2) {
      return BigDecimal.ZERO;
    }
    Fraction variance = sampleVariance(values);
    return variance.numerator().divide(variance.denominator(), GUARD).sqrt(MC);
  }

  /**
   * e to the power x: halve x until it is below 1/1024, add up the Taylor series, square as often
   * as it was halved. 120 digits are carried so that far more than 60 of the result are right.
   */
  static BigDecimal exp(BigDecimal x) {
    int halvings = 0;
    BigDecimal small = x;
    while (small.abs().compareTo(new BigDecimal("0.0009765625")) > 0) {
      small = small.divide(TWO);
      halvings++;
    }
    BigDecimal result = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    BigDecimal tiny = new BigDecimal(BigInteger.ONE, 125);
    for (int i = 1; term.abs().compareTo(tiny) > 0; i++) {
      term = term.multiply(small).divide(BigDecimal.valueOf(i), GUARD);
      result = result.add(term, GUARD);
    }
    for (int i = 0; i < halvings; i++) {
      result = result.multiply(result, GUARD);
    }
    return result;
  }
}
