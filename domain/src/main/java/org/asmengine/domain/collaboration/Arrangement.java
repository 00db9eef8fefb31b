package org.asmengine.domain.collaboration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * A collaborative care arrangement: what is left when everything that happened to it is read in
 * order (42 CFR 512.771).
 *
 * @param state how far it is
 * @param registered its terms, once they are registered
 * @param signatures those that are there, in the order in which they were recorded
 * @param endedOn the last day, where it was ended
 * @param payments all payments ever recorded
 * @param reversed the numbers of those that were taken back
 */
@Rule({"42 CFR 512.771(a)(1)", "R-771-a-1"})
public record Arrangement(
    ArrangementState state,
    Optional<ArrangementTerms> registered,
    List<Signature> signatures,
    Optional<LocalDate> endedOn,
    List<ArrangementPayment> payments,
    Set<Integer> reversed) {

  /** Copies the collections. */
  public Arrangement {
    signatures = List.copyOf(signatures);
    payments = List.copyOf(payments);
    reversed = Set.copyOf(reversed);
  }

  /** Before anything happened. */
  public static Arrangement none() {
    return new Arrangement(
        ArrangementState.NONE, Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of());
  }

  /** The terms. */
  public ArrangementTerms terms() {
    return registered.orElseThrow(() -> new IllegalStateException("nothing is registered"));
  }

  /** The arrangement after the event, which must have been allowed. */
  public Arrangement apply(ArrangementEvent event) {
    return switch (event) {
      case ArrangementEvent.Registered now ->
          new Arrangement(
              ArrangementState.REGISTERED,
              Optional.of(now.terms()),
              signatures,
              endedOn,
              payments,
              reversed);
      case ArrangementEvent.Signed now ->
          new Arrangement(
              signatures.isEmpty() ? state : ArrangementState.EXECUTED,
              registered,
              with(signatures, now.signature()),
              endedOn,
              payments,
              reversed);
      case ArrangementEvent.Ended now ->
          new Arrangement(
              ArrangementState.ENDED,
              registered,
              signatures,
              Optional.of(now.lastDay()),
              payments,
              reversed);
      case ArrangementEvent.Paid now ->
          new Arrangement(
              state, registered, signatures, endedOn, with(payments, now.payment()), reversed);
      case ArrangementEvent.PaymentReversed now -> {
        Set<Integer> numbers = new HashSet<>(reversed);
        numbers.add(now.number());
        yield new Arrangement(state, registered, signatures, endedOn, payments, numbers);
      }
    };
  }

  /** The step that a signature of that side is; nothing where it has signed already. */
  public Optional<ArrangementState.Step> signing(Side side) {
    if (signature(side).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        signatures.isEmpty() ? ArrangementState.Step.SIGN_FIRST : ArrangementState.Step.SIGN_LAST);
  }

  /** The signature of the side. */
  public Optional<Signature> signature(Side side) {
    return signatures.stream().filter(signature -> signature.side() == side).findFirst();
  }

  /** The day of the last of both signatures; nothing while one is missing. */
  public Optional<LocalDate> signedOn() {
    return signatures.size() < Side.values().length
        ? Optional.empty()
        : signatures.stream().map(Signature::on).max(Comparator.naturalOrder());
  }

  /** The first day on which it was in effect and signed by both. */
  public Optional<LocalDate> firstDay() {
    return signedOn().map(signed -> signed.isAfter(terms().start()) ? signed : terms().start());
  }

  /** The last day, by its terms or since it was ended; nothing where it goes on. */
  public Optional<LocalDate> lastDay() {
    return Stream.of(registered.flatMap(ArrangementTerms::end), endedOn)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Whether it was in effect and signed by both on some day of the year. */
  public boolean wasInEffectIn(PerformanceYear year) {
    LocalDate newYear = LocalDate.of(year.value(), 1, 1);
    return firstDay()
        .filter(first -> first.getYear() <= year.value())
        .filter(first ->
            lastDay().map(last -> !last.isBefore(first) && !last.isBefore(newYear)).orElse(true))
        .isPresent();
  }

  /** The payments that stand. */
  public List<ArrangementPayment> standingPayments() {
    return payments.stream().filter(payment -> !reversed.contains(payment.number())).toList();
  }

  /** The sum of the payments of the year that stand, in either direction, in dollars. */
  public BigDecimal paid(PerformanceYear year) {
    return standingPayments().stream()
        .filter(payment -> payment.year().equals(year))
        .map(ArrangementPayment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static <T> List<T> with(List<T> items, T item) {
    List<T> all = new ArrayList<>(items);
    all.add(item);
    return all;
  }
}
