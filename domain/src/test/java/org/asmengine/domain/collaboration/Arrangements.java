package org.asmengine.domain.collaboration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.ArrangementRules;
import org.asmengine.domain.ruleset.programme.PaymentCapScope;

/** Arrangements to begin with: one that meets every condition, and changes to it. */
final class Arrangements {

  static final PerformanceYear YEAR = PerformanceYear.of(2027);
  static final LocalDate START = LocalDate.of(2027, 3, 1);
  static final ArrangementRules RULES = new ArrangementRules(3, 1, 90, PaymentCapScope.PRACTICE);

  private Arrangements() {}

  static ArrangementTerms terms() {
    return new ArrangementTerms(
        Tin.of("000000001"),
        List.of(Npi.of("0000000001")),
        Tin.of("000000002"),
        "Primary Care of Nowhere",
        START,
        Optional.empty(),
        elements(3),
        List.of(ArrangementPurpose.IMPROVEMENT_ACTIVITIES),
        List.of(Assurance.values()),
        beneficiaries(1, 1));
  }

  static List<ArrangementElement> elements(int number) {
    return List.of(ArrangementElement.values()).subList(0, number);
  }

  static List<SharedBeneficiary> beneficiaries(int number, int established) {
    return IntStream.range(0, number)
        .mapToObj(i ->
            new SharedBeneficiary(new BeneficiaryHash("k1", "%064x".formatted(i)), i < established))
        .toList();
  }

  static ArrangementTerms until(LocalDate end) {
    ArrangementTerms terms = terms();
    return new ArrangementTerms(
        terms.practice(),
        terms.participants(),
        terms.primaryCare(),
        terms.primaryCareName(),
        terms.start(),
        Optional.of(end),
        terms.elements(),
        terms.purposes(),
        terms.assurances(),
        terms.beneficiaries());
  }

  static ArrangementTerms with(
      List<ArrangementElement> elements,
      List<ArrangementPurpose> purposes,
      List<Assurance> assurances,
      List<SharedBeneficiary> beneficiaries) {
    ArrangementTerms terms = terms();
    return new ArrangementTerms(
        terms.practice(),
        terms.participants(),
        terms.primaryCare(),
        terms.primaryCareName(),
        terms.start(),
        terms.end(),
        elements,
        purposes,
        assurances,
        beneficiaries);
  }

  static Arrangement registered(ArrangementTerms terms) {
    return Arrangement.none().apply(new ArrangementEvent.Registered(terms));
  }

  static Arrangement signed(ArrangementTerms terms, LocalDate one, LocalDate other) {
    return registered(terms)
        .apply(new ArrangementEvent.Signed(new Signature(Side.PARTICIPANT, "A. Doctor", one)))
        .apply(new ArrangementEvent.Signed(new Signature(Side.PRIMARY_CARE, "B. Doctor", other)));
  }

  static Arrangement executed() {
    return signed(terms(), START, START);
  }

  static AdjustmentBasis basis(String adjustments) {
    return new AdjustmentBasis(
        7, 2029, Instant.parse("2028-09-01T00:00:00Z"), 1, 1, new BigDecimal(adjustments));
  }

  static ArrangementPayment payment(int number, String amount) {
    return new ArrangementPayment(
        number,
        YEAR,
        Side.PARTICIPANT,
        new BigDecimal(amount),
        LocalDate.of(2029, 2, 1),
        basis("100.00"));
  }
}
