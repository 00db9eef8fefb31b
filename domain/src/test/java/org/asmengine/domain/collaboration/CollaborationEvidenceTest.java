package org.asmengine.domain.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IA-2 by an arrangement: 90 continuous days of the year, and what else it takes. */
@Covers(CollaborationEvidence.class)
class CollaborationEvidenceTest {

  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  @ParameterizedTest
  @CsvSource({
    // March 1 is day 1: May 29 is day 90
    "2027-05-28, 89, NOT_MET",
    "2027-05-29, 90, MET",
    "2027-05-30, 91, MET",
    "2027-02-28, 0, NOT_MET",
    "2028-06-30, 306, MET",
  })
  void ninetyDaysUpToTheEnd(LocalDate end, long days, Verdict verdict) {
    Arrangement arrangement =
        Arrangements.executed().apply(new ArrangementEvent.Ended(end, "over"));

    CollaborationEvidence evidence = evidence(arrangement, Arrangements.YEAR, LATER);
    assertThat(evidence.days()).isEqualTo(days);
    assertThat(evidence.verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"2027-05-28, 89", "2027-05-29, 90", "2027-02-01, 0", "2028-05-01, 306"})
  void daysToComeAreNotCounted(LocalDate today, long days) {
    assertThat(evidence(Arrangements.executed(), Arrangements.YEAR, today).days()).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"2027-10-02, 91", "2027-10-03, 90", "2027-10-04, 89", "2028-01-01, 0"})
  void daysBeforeTheLastSignatureAreNotCounted(LocalDate signed, long days) {
    Arrangement arrangement = Arrangements.signed(Arrangements.terms(), Arrangements.START, signed);

    assertThat(evidence(arrangement, Arrangements.YEAR, LATER).days()).isEqualTo(days);
  }

  @Test
  void aLaterYearIsCountedFromItsFirstDay() {
    assertThat(evidence(Arrangements.executed(), PerformanceYear.of(2028), LATER).days())
        .isEqualTo(366);
  }

  @Test
  void withoutBothSignaturesItIsNone() {
    CollaborationEvidence evidence =
        evidence(Arrangements.registered(Arrangements.terms()), Arrangements.YEAR, LATER);

    assertThat(evidence.days()).isZero();
    assertThat(unmet(evidence)).containsExactly("SIGNED_BY_BOTH", "IN_EFFECT_LONG_ENOUGH");
  }

  @Test
  void itTakesAPrimaryCarePracticeBeneficiariesAndElements() {
    Arrangement arrangement =
        Arrangements.signed(
            Arrangements.with(
                Arrangements.elements(2),
                List.of(ArrangementPurpose.values()),
                Stream.of(Assurance.values())
                    .filter(given -> given != Assurance.WITH_PRIMARY_CARE_PRACTICE)
                    .toList(),
                Arrangements.beneficiaries(1, 0)),
            Arrangements.START,
            Arrangements.START);

    CollaborationEvidence evidence = evidence(arrangement, Arrangements.YEAR, LATER);
    assertThat(evidence.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(unmet(evidence))
        .containsExactly(
            "WITH_PRIMARY_CARE_PRACTICE", "SHARES_ASM_BENEFICIARIES", "HAS_THE_ELEMENTS");
  }

  private static CollaborationEvidence evidence(
      Arrangement arrangement, PerformanceYear year, LocalDate today) {
    return CollaborationEvidence.of(arrangement, year, today, Arrangements.RULES);
  }

  private static List<String> unmet(CollaborationEvidence evidence) {
    return evidence.findings().stream()
        .filter(finding -> finding.verdict() != Verdict.MET)
        .map(Finding::condition)
        .toList();
  }
}
