package org.asmengine.application.collaboration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.asmengine.domain.collaboration.Side;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * A payment between the parties as it comes in.
 *
 * @param year the performance year that it belongs to
 * @param payer who pays
 * @param amount in dollars, more than 0, at most two decimals
 * @param paidOn the day
 */
public record PaymentDraft(PerformanceYear year, Side payer, BigDecimal amount, LocalDate paidOn) {

  private static final int CENTS = 2;

  /** Checks the amount. */
  public PaymentDraft {
    if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > CENTS) {
      throw new IllegalArgumentException("a payment is more than 0, with at most two decimals");
    }
    amount = amount.setScale(CENTS);
  }
}
