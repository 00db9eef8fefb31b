package org.asmengine.application.payment;

import java.util.Optional;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.domain.participation.Cohort;

/** By how much the payments to one participant in one payment year are multiplied. */
public sealed interface MultiplierOutcome {

  /** The calendar year in which the service was furnished. */
  int paymentYear();

  /**
   * The payment is multiplied.
   *
   * @param paymentYear the year
   * @param cohort the participant's cohort
   * @param millionths the multiplier in millionths
   * @param version which version of the participant's result it comes from
   */
  record Adjusted(int paymentYear, Cohort cohort, int millionths, ResultVersion version)
      implements MultiplierOutcome {

    /** By a result that nobody corrected. */
    public Adjusted(int paymentYear, Cohort cohort, int millionths) {
      this(paymentYear, cohort, millionths, ResultVersion.FIRST);
    }
  }

  /**
   * The payment stays as it is.
   *
   * @param paymentYear the year
   * @param reason why
   * @param cohort the participant's cohort; none for somebody who does not take part
   * @param version which version of the participant's result says so; the first where there is none
   */
  record NoAdjustment(
      int paymentYear, NoAdjustmentReason reason, Optional<Cohort> cohort, ResultVersion version)
      implements MultiplierOutcome {

    /** By a result that nobody corrected, or by none. */
    public NoAdjustment(int paymentYear, NoAdjustmentReason reason, Optional<Cohort> cohort) {
      this(paymentYear, reason, cohort, ResultVersion.FIRST);
    }
  }

  /**
   * Nobody knows yet: the model adjusts the payments of that year and nothing is published for it.
   *
   * @param paymentYear the year
   */
  record NotPublished(int paymentYear) implements MultiplierOutcome {}
}
