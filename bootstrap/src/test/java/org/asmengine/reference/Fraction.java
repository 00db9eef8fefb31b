package org.asmengine.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quotient with a positive denominator, for scores that are "used unrounded". */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

  Fraction {
    if (denominator.signum() <= 0) {
      throw new ArithmeticException("denominator " + denominator);
    }
  }

  static Fraction of(BigDecimal value) {
    return new Fraction(value, BigDecimal.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction plus(BigDecimal value) {
    return plus(of(value));
  }

  Fraction times(BigDecimal value) {
    return new Fraction(numerator.multiply(value), denominator);
  }

  Fraction clamp(BigDecimal low, BigDecimal high) {
    if (compareTo(of(low)) < 0) {
      return of(low);
    }
    return compareTo(of(high)) > 0 ? of(high) : this;
  }

  /** The one rounding, from the exact quotient. */
  BigDecimal round(int decimals) {
    return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
