package org.asmengine.domain.incentives;

import java.time.LocalDate;

/** What can happen in the register of a beneficiary's incentives. Entries have numbers. */
public sealed interface IncentiveEvent {

  /**
   * An incentive was given.
   *
   * @param number the number of the entry
   * @param incentive what was given
   * @param lent whether it stays the participant's property
   * @param warning what the total over the other period gave rise to; empty where nothing
   */
  record Given(long number, Incentive incentive, boolean lent, String warning)
      implements IncentiveEvent {}

  /**
   * An entry was taken back by an entry of its own: it counts no more.
   *
   * @param number the number of the entry that takes back
   * @param reverses the number of the entry that is taken back
   * @param on the day
   * @param reason why
   */
  record Reversed(long number, long reverses, LocalDate on, String reason)
      implements IncentiveEvent {}

  /**
   * The participant tried to get technology back.
   *
   * @param number the number of the entry
   * @param attempt what was done
   */
  record RetrievalAttempted(long number, RetrievalAttempt attempt) implements IncentiveEvent {}

  /**
   * Technology came back.
   *
   * @param number the number of the entry
   * @param on the day
   */
  record Returned(long number, LocalDate on) implements IncentiveEvent {}
}
