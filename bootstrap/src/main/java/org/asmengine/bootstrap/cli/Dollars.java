package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;

/** Amounts of money on the command line. */
final class Dollars {

  private static final int CENTS = 2;

  private Dollars() {}

  /** An amount of more than 0, with at most two decimals. */
  static BigDecimal positive(String option, BigDecimal amount) {
    if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > CENTS) {
      throw new UsageException(
          "%s: found %s; allowed: dollars, more than 0, with at most two decimals"
              .formatted(option, amount.toPlainString()));
    }
    return amount.setScale(CENTS);
  }
}
