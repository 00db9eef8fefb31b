package org.asmengine.domain.payment;

import java.math.BigDecimal;

/**
 * The participants of a cohort that share a final score.
 *
 * @param score the final score, 0 to 100
 * @param participants how many there are, at least 1
 * @param paid the sum of their Part B payments of the performance year, in dollars
 */
public record ScoreGroup(BigDecimal score, long participants, BigDecimal paid) {
  /** Whether the score is zero. */
  public boolean isZero() {
    return score.signum() == 0;
  }
}
