package org.asmengine.domain.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The operations that do not end in decimals, each to 60 significant digits. The contract asks for
 * 50; sums, differences and products are plain {@link BigDecimal} operations and stay exact.
 */
public final class Exact {

  /** Sixty significant digits: what every division, root and exponential carries. */
  public static final MathContext PRECISION = new MathContext(60, RoundingMode.HALF_UP);

  private Exact() {}

  /** The quotient: exact where it ends within 60 digits. */
  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, PRECISION);
  }

  /** The square root of a value that is not negative: exact where it ends within 60 digits. */
  public static BigDecimal squareRoot(BigDecimal value) {
    return value.sqrt(PRECISION);
  }

  /** The smaller of {@code most} and the larger of {@code least} and the value. */
  public static BigDecimal clamp(BigDecimal value, BigDecimal least, BigDecimal most) {
    return value.max(least).min(most);
  }
}
