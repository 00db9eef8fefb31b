package org.asmengine.application.payment;

/** Why a payment is not adjusted (42 CFR 512.710, 512.750). */
public enum NoAdjustmentReason {
  /** The model adjusts no payments of that year. */
  OUTSIDE_MODEL,
  /** The publication of the payment year has nobody with this TIN and NPI. */
  NOT_A_PARTICIPANT,
  /** The participant has no final score. */
  NO_FINAL_SCORE
}
