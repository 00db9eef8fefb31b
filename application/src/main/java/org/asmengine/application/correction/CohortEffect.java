package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortFacts;

/**
 * What a correction would do to a cohort that is computed anew with it.
 *
 * @param cohort the cohort
 * @param participants how many it has
 * @param changedScores how many others would have another final score, or another reason for none
 * @param changedMultipliers how many others would have another payment multiplier
 * @param before what is kept of the cohort's payment as it is served
 * @param after what would be kept of it
 * @param netBefore the sum of the estimated adjustments as they are served, in dollars
 * @param netAfter what the sum would be
 * @param largest the others whose multipliers would change most, the largest change first
 */
public record CohortEffect(
    Cohort cohort,
    long participants,
    long changedScores,
    long changedMultipliers,
    CohortFacts before,
    CohortFacts after,
    BigDecimal netBefore,
    BigDecimal netAfter,
    List<Change> largest) {

  /** Copies the list. */
  public CohortEffect {
    largest = List.copyOf(largest);
  }

  /**
   * What would become of somebody's result.
   *
   * @param before as it is served
   * @param after as it would be
   */
  public record Change(ScoreAndAdjustment before, ScoreAndAdjustment after) {

    /** By how much the multiplier would change. */
    public BigDecimal multiplier() {
      return after
          .adjustment()
          .paymentMultiplier()
          .subtract(before.adjustment().paymentMultiplier());
    }
  }

  /** By how much the incentive pool would change, in dollars. */
  public BigDecimal poolChange() {
    return after.pool().subtract(before.pool());
  }

  /** By how much the median would change, where there is one before and after. */
  public Optional<BigDecimal> medianChange() {
    return before.median().flatMap(old -> after.median().map(median -> median.subtract(old)));
  }
}
