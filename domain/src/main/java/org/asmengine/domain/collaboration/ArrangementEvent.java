package org.asmengine.domain.collaboration;

import java.time.LocalDate;

/** What can happen to an arrangement. */
public sealed interface ArrangementEvent {

  /**
   * Its terms were registered.
   *
   * @param terms what the parties agreed on
   */
  record Registered(ArrangementTerms terms) implements ArrangementEvent {}

  /**
   * One side signed.
   *
   * @param signature its signature
   */
  record Signed(Signature signature) implements ArrangementEvent {}

  /**
   * It was ended.
   *
   * @param lastDay the last day on which it was in effect
   * @param reason why
   */
  record Ended(LocalDate lastDay, String reason) implements ArrangementEvent {}

  /**
   * A payment was recorded.
   *
   * @param payment the payment
   */
  record Paid(ArrangementPayment payment) implements ArrangementEvent {}

  /**
   * A payment was taken back.
   *
   * @param number that of the payment
   * @param reason why
   */
  record PaymentReversed(int number, String reason) implements ArrangementEvent {}
}
