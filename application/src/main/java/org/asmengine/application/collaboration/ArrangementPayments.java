package org.asmengine.application.collaboration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementPayment;
import org.asmengine.domain.collaboration.PaymentCap;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.PaymentCapScope;

/**
 * Payments held against the published adjustments: those under one arrangement against those of its
 * participants, and where the rules say so also those under arrangements with participants in
 * common against those of all of these, and those of the practice against those of all its
 * participants who are bound by an arrangement.
 */
final class ArrangementPayments {

  private static final String ONE = "PAYMENTS_WITHIN_CAP_";
  private static final String SHARED = "PAYMENTS_OF_SHARED_PARTICIPANTS_WITHIN_CAP_";
  private static final String ALL = "PAYMENTS_OF_PRACTICE_WITHIN_CAP_";

  private final Adjustments adjustments;

  ArrangementPayments(Adjustments adjustments) {
    this.adjustments = adjustments;
  }

  /** What the cap of the arrangement rests on; nothing while no result is published. */
  Optional<AdjustmentBasis> basis(Arrangement arrangement, PerformanceYear year) {
    return adjustments.of(year, arrangement.terms().practice(), arrangement.terms().participants());
  }

  /**
   * The findings after another payment of that amount, or none.
   *
   * @param others all other arrangements of the practice
   */
  List<Finding> check(
      Arrangement arrangement,
      Collection<Arrangement> others,
      PerformanceYear year,
      BigDecimal amount,
      PaymentCapScope scope) {
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(ONE + year, basis(arrangement, year), arrangement.paid(year).add(amount)));
    if (scope == PaymentCapScope.PRACTICE) {
      List<Arrangement> sharing = sharing(arrangement, others);
      if (sharing.size() > 1) {
        findings.add(together(SHARED + year, sharing, year, amount));
      }
      List<Arrangement> all = new ArrayList<>(others);
      all.add(arrangement);
      findings.add(together(ALL + year, all, year, amount));
    }
    return findings;
  }

  /** Payments under these arrangements against the adjustments of whoever is bound by them. */
  private Finding together(
      String condition, List<Arrangement> arrangements, PerformanceYear year, BigDecimal amount) {
    List<Npi> participants =
        arrangements.stream()
            .filter(one -> one.wasInEffectIn(year))
            .flatMap(one -> one.terms().participants().stream())
            .distinct()
            .sorted()
            .toList();
    BigDecimal paid =
        arrangements.stream().map(one -> one.paid(year)).reduce(amount, BigDecimal::add);
    Tin practice = arrangements.getFirst().terms().practice();
    return finding(condition, adjustments.of(year, practice, participants), paid);
  }

  /**
   * The arrangement and all that are bound to it by a participant in common, directly or by others:
   * nobody's adjustments are good for payments under two arrangements.
   */
  private static List<Arrangement> sharing(
      Arrangement arrangement, Collection<Arrangement> others) {
    List<Arrangement> found = new ArrayList<>(List.of(arrangement));
    List<Arrangement> left = new ArrayList<>(others);
    Set<Npi> bound = new HashSet<>(arrangement.terms().participants());
    boolean grown = true;
    while (grown) {
      List<Arrangement> next =
          left.stream()
              .filter(one -> !Collections.disjoint(one.terms().participants(), bound))
              .toList();
      left.removeAll(next);
      found.addAll(next);
      next.forEach(one -> bound.addAll(one.terms().participants()));
      grown = !next.isEmpty();
    }
    return found;
  }

  /** The performance years with payments that stand. */
  static List<PerformanceYear> years(Arrangement arrangement) {
    return arrangement.standingPayments().stream()
        .map(ArrangementPayment::year)
        .distinct()
        .sorted()
        .toList();
  }

  private static Finding finding(
      String condition, Optional<AdjustmentBasis> basis, BigDecimal paid) {
    return basis
        .map(known -> PaymentCap.check(condition, paid, known))
        .orElseGet(() ->
            new Finding(
                condition,
                Verdict.UNKNOWN,
                "payments of $%s, and no published result".formatted(paid.toPlainString()),
                "at most the sum of the participants' adjustments",
                "42 CFR 512.771(a)(7)"));
  }
}
