package org.asmengine.domain.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The exponential function to 60 significant digits, from the JDK alone.
 *
 * <p>The argument is halved k times until it is below 2^-8, the Taylor series is summed there until
 * its terms vanish, and the sum is squared k times. Every operation rounds to w = 60 + 30 digits
 * plus those of the argument; the relative error of the result is below (n + k) 2^k 10^(1-w) with n
 * terms, and 2^k is at most 512 times the argument, so at least 80 digits are right before the
 * final rounding to 60.
 */
public final class Exponential {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal SMALL = BigDecimal.ONE.divide(BigDecimal.valueOf(256));
  private static final int GUARD_DIGITS = 30;

  /** Beyond this the result would leave the range of a decimal's exponent. */
  private static final BigDecimal LARGEST_ARGUMENT = BigDecimal.valueOf(1_000_000_000L);

  private Exponential() {}

  /**
   * e to the power of the exponent.
   *
   * @param exponent any decimal between -10^9 and 10^9
   * @return the power, rounded to {@link Exact#PRECISION}
   * @throws ArithmeticException when the exponent is outside its range
   */
  public static BigDecimal of(BigDecimal exponent) {
    if (exponent.abs().compareTo(LARGEST_ARGUMENT) > 0) {
      throw new ArithmeticException("exponent outside -10^9 to 10^9");
    }
    int integerDigits = Math.max(0, exponent.precision() - exponent.scale());
    MathContext working =
        new MathContext(
            Exact.PRECISION.getPrecision() + GUARD_DIGITS + integerDigits, RoundingMode.HALF_EVEN);
    int halvings = 0;
    BigDecimal argument = exponent;
    while (argument.abs().compareTo(SMALL) > 0) {
      argument = argument.divide(TWO, working);
      halvings++;
    }
    BigDecimal power = series(argument, working);
    for (int i = 0; i < halvings; i++) {
      power = power.multiply(power, working);
    }
    return power.round(Exact.PRECISION);
  }

  private static BigDecimal series(BigDecimal argument, MathContext working) {
    BigDecimal vanishing = BigDecimal.ONE.movePointLeft(working.getPrecision() + 1);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; term.abs().compareTo(vanishing) > 0; n++) {
      term = term.multiply(argument, working).divide(BigDecimal.valueOf(n), working);
      sum = sum.add(term, working);
    }
    return sum;
  }
}
