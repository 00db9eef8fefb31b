package org.asmengine.domain.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.ArrangementRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each condition of 42 CFR 512.771 at its edge, just below and just above. */
@Covers({
  ArrangementConditions.class,
  ArrangementElement.class,
  ArrangementPurpose.class,
  Assurance.class,
  SharedBeneficiary.class,
  PaymentCap.class,
  AdjustmentBasis.class,
  ArrangementRules.class
})
class ArrangementConditionsTest {

  @Test
  void anArrangementThatMeetsAllOfThem() {
    List<Finding> findings = ArrangementConditions.all(Arrangements.executed(), Arrangements.RULES);

    assertThat(findings).hasSize(5 + Assurance.values().length);
    assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.MET);
    assertThat(findings).extracting(Finding::condition).doesNotHaveDuplicates();
    assertThat(findings).extracting(Finding::paragraph).noneMatch(String::isBlank);
    assertThat(ArrangementConditions.firstUnmet(findings)).isEmpty();
  }

  @Test
  void signedByBoth() {
    Arrangement none = Arrangements.registered(Arrangements.terms());
    Arrangement one =
        none.apply(
            new ArrangementEvent.Signed(
                new Signature(Side.PARTICIPANT, "A. Doctor", Arrangements.START)));

    assertThat(ArrangementConditions.signedByBoth(none))
        .extracting(Finding::verdict, Finding::found)
        .containsExactly(Verdict.NOT_MET, "no signature of PARTICIPANT, PRIMARY_CARE");
    assertThat(ArrangementConditions.signedByBoth(one))
        .extracting(Finding::verdict, Finding::found)
        .containsExactly(Verdict.NOT_MET, "no signature of PRIMARY_CARE");
    assertThat(ArrangementConditions.signedByBoth(Arrangements.executed()).verdict())
        .isEqualTo(Verdict.MET);
  }

  @ParameterizedTest
  @CsvSource({"2027-02-28, MET", "2027-03-01, MET", "2027-03-02, NOT_MET"})
  void signedBeforeItStartsOrOnTheDay(LocalDate last, Verdict verdict) {
    Arrangement arrangement =
        Arrangements.signed(Arrangements.terms(), LocalDate.of(2027, 1, 1), last);

    assertThat(ArrangementConditions.signedBeforeItStarts(arrangement).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void whetherItIsSignedInTimeIsNotKnownBeforeItIsSigned() {
    Finding finding =
        ArrangementConditions.signedBeforeItStarts(Arrangements.registered(Arrangements.terms()));

    assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(ArrangementConditions.firstUnmet(List.of(finding))).contains(finding);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, NOT_MET", "1, 0, NOT_MET", "1, 1, MET", "2, 1, MET"})
  void oneEstablishedPatientIsShared(int shared, int established, Verdict verdict) {
    Arrangement arrangement =
        Arrangements.registered(
            Arrangements.with(
                Arrangements.elements(3),
                List.of(),
                List.of(),
                Arrangements.beneficiaries(shared, established)));

    Finding finding = ArrangementConditions.sharesBeneficiaries(arrangement, Arrangements.RULES);
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.found())
        .isEqualTo("%d shared, %d of them established patients".formatted(shared, established));
  }

  @ParameterizedTest
  @CsvSource({"0, NOT_MET", "1, MET", "2, MET"})
  void onePurposeIsPermitted(int purposes, Verdict verdict) {
    Arrangement arrangement =
        Arrangements.registered(
            Arrangements.with(
                List.of(),
                List.of(ArrangementPurpose.values()).subList(0, purposes),
                List.of(),
                List.of()));

    assertThat(ArrangementConditions.hasPurpose(arrangement).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0, NOT_MET", "2, NOT_MET", "3, MET", "4, MET", "5, MET"})
  void threeOfFiveElements(int elements, Verdict verdict) {
    Arrangement arrangement =
        Arrangements.registered(
            Arrangements.with(Arrangements.elements(elements), List.of(), List.of(), List.of()));

    assertThat(ArrangementConditions.hasElements(arrangement, Arrangements.RULES).verdict())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(Assurance.class)
  void everyAssuranceIsAConditionOfItsOwn(Assurance missing) {
    Arrangement arrangement =
        Arrangements.registered(
            Arrangements.with(
                List.of(),
                List.of(),
                Stream.of(Assurance.values()).filter(given -> given != missing).toList(),
                List.of()));

    for (Assurance assurance : Assurance.values()) {
      Finding finding = ArrangementConditions.assured(arrangement, assurance);
      assertThat(finding.condition()).isEqualTo(assurance.name());
      assertThat(finding.needed()).isEqualTo(assurance.asks()).isNotBlank();
      assertThat(finding.paragraph()).isEqualTo(assurance.paragraph()).isNotBlank();
      assertThat(finding.verdict()).isEqualTo(assurance == missing ? Verdict.NOT_MET : Verdict.MET);
    }
  }

  /** A negative sum allows nothing; neither does none. */
  @ParameterizedTest
  @CsvSource({
    "100.00, 99.99, MET",
    "100.00, 100.00, MET",
    "100.00, 100.01, NOT_MET",
    "0.00, 0.00, MET",
    "0.00, 0.01, NOT_MET",
    "-50.00, 0.00, MET",
    "-50.00, 0.01, NOT_MET",
  })
  void paymentsKeepWithinTheSumOfAdjustments(String adjustments, BigDecimal paid, Verdict verdict) {
    Finding finding = PaymentCap.check("CAP", paid, Arrangements.basis(adjustments));

    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.needed())
        .contains("adjustments of $" + adjustments, "run 7", "published for 2029");
    assertThat(Arrangements.basis(adjustments).cap())
        .isEqualByComparingTo(new BigDecimal(adjustments).max(BigDecimal.ZERO));
  }
}
