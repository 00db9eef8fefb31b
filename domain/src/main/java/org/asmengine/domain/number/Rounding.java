package org.asmengine.domain.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A named rounding: HALF_UP (ties away from zero) to a fixed number of decimals. Nothing is rounded
 * in the domain except through one of these.
 *
 * @param name what is rounded, in the contract's words
 * @param decimals decimals kept, 0 to {@link #MOST_DECIMALS}
 */
public record Rounding(String name, int decimals) {

  /** The most decimals that a published value may keep. */
  public static final int MOST_DECIMALS = 20;

  /** Checks the range of the decimals. */
  public Rounding {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "decimals of %s: found %d, allowed 0 to %d".formatted(name, decimals, MOST_DECIMALS));
    }
  }

  /** The value with exactly {@link #decimals()} decimals, ties away from zero. */
  public BigDecimal apply(BigDecimal value) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }
}
