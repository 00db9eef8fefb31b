package org.asmengine.application.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The decimals with which a value is shown. Showing rounds half up, and nothing is computed with
 * what is shown.
 */
public enum Decimals {
  /** Dollars and points of adjustments. */
  TWO(2),
  /** The median. */
  THREE(3),
  /** Points. */
  FOUR(4),
  /** Factors and category scores. */
  SIX(6),
  /** T and F. */
  TWELVE(12);

  private final int decimals;

  Decimals(int decimals) {
    this.decimals = decimals;
  }

  /** The value with these decimals. */
  public BigDecimal show(BigDecimal value) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }
}
