package org.asmengine.domain.incentives;

import java.time.LocalDate;

/** What can happen in the register of a beneficiary's incentives. Entries have identifiers. */
public sealed interface IncentiveEvent {

  /**
   * An incentive was given.
   *
   * @param id the identifier of the entry
   * @param incentive what was given
   * @param lent whether it stays the participant's property
   * @param warning what the total over the other period gave rise to; empty where nothing
   */
  record Given(String id, Incentive incentive, boolean lent, String warning)
      implements IncentiveEvent {}

  /**
   * An entry was taken back by an entry of its own: it counts no more.
   *
   * @param id the identifier of the entry that takes back
   * @param reverses that of the entry that is taken back
   * @param on the day
   * @param reason why
   */
  record Reversed(String id, String reverses, LocalDate on, String reason)
      implements IncentiveEvent {}

  /**
   * The participant tried to get technology back.
   *
   * @param id the identifier of the entry
   * @param attempt what was done
   */
  record RetrievalAttempted(String id, RetrievalAttempt attempt) implements IncentiveEvent {}

  /**
   * Technology came back.
   *
   * @param id the identifier of the entry
   * @param on the day
   */
  record Returned(String id, LocalDate on) implements IncentiveEvent {}
}
