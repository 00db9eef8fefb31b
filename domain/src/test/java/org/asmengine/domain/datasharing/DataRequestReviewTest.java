package org.asmengine.domain.datasharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.AgreementValidity;
import org.asmengine.domain.ruleset.programme.DataSharingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request for identifiable data has to say, and until when. */
@Covers({DataRequestReview.class, DataSharingRules.class})
class DataRequestReviewTest {

  static final Instant DEADLINE = Instant.parse("2028-01-01T05:00:00Z");
  static final DataSharingRules RULES =
      new DataSharingRules(
          List.of("PART_A_CLAIMS", "PART_B_CLAIMS"),
          DEADLINE,
          AgreementValidity.PERFORMANCE_YEAR,
          12);
  private static final Instant IN_TIME = DEADLINE.minusSeconds(1);
  private static final PerformanceYear YEAR = PerformanceYear.of(2027);

  private static DataRequestContent content(
      List<String> elements, Set<PermittedUse> uses, Set<Attestation> attestations) {
    return new DataRequestContent(
        DataRequestTest.CONTENT.participant(), YEAR, elements, uses, attestations);
  }

  private static List<String> missing(DataRequestContent content, Instant filedAt) {
    return DataRequestReview.of(RULES, content, filedAt).stream()
        .filter(finding -> finding.verdict() != Verdict.MET)
        .map(Finding::condition)
        .toList();
  }

  @Test
  void aWholeRequestMeetsEveryCondition() {
    assertThat(missing(DataRequestTest.CONTENT, IN_TIME)).isEmpty();
  }

  @Test
  void isInTimeUntilTheLastSecondBeforeTheDeadline() {
    assertThat(missing(DataRequestTest.CONTENT, DEADLINE.minusSeconds(1))).isEmpty();
    assertThat(missing(DataRequestTest.CONTENT, DEADLINE)).containsExactly("FILED_IN_TIME");
    assertThat(missing(DataRequestTest.CONTENT, DEADLINE.plusSeconds(1)))
        .containsExactly("FILED_IN_TIME");
  }

  @ParameterizedTest
  @EnumSource(Attestation.class)
  void everyAttestationIsNeeded(Attestation left) {
    assertThat(
            missing(
                content(
                    List.of("PART_A_CLAIMS"),
                    EnumSet.of(PermittedUse.CARE_COORDINATION),
                    EnumSet.complementOf(EnumSet.of(left))),
                IN_TIME))
        .containsExactly("ATTESTED_" + left);
  }

  @ParameterizedTest
  @EnumSource(PermittedUse.class)
  void oneUseIsEnough(PermittedUse use) {
    assertThat(
            missing(
                content(
                    List.of("PART_A_CLAIMS"), EnumSet.of(use), EnumSet.allOf(Attestation.class)),
                IN_TIME))
        .isEmpty();
  }

  @Test
  void withoutUsesOrElementsThereIsNoRequest() {
    assertThat(missing(content(List.of(), Set.of(), EnumSet.allOf(Attestation.class)), IN_TIME))
        .containsExactly("USES_ARE_NAMED", "ELEMENTS_ARE_NAMED");
  }

  @Test
  void anElementBeyondTheMinimumNecessaryIsNamed() {
    List<Finding> findings =
        DataRequestReview.of(
            RULES,
            content(
                List.of("PART_A_CLAIMS", "PART_D_EVENTS"),
                EnumSet.allOf(PermittedUse.class),
                EnumSet.allOf(Attestation.class)),
            IN_TIME);
    assertThat(findings.getLast().verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(findings.getLast().found()).contains("PART_D_EVENTS").doesNotContain("PART_A");
    assertThat(findings.getLast().paragraph()).startsWith("42 CFR 512.760(c)");
  }

  @Test
  void anAgreementLastsUntilTheYearEndsOrForMonths() {
    LocalDate signed = LocalDate.of(2027, 3, 1);
    assertThat(RULES.lastDay(YEAR, signed)).isEqualTo(LocalDate.of(2027, 12, 31));
    DataSharingRules twelveMonths =
        new DataSharingRules(RULES.permittedElements(), DEADLINE, AgreementValidity.MONTHS, 12);
    assertThat(twelveMonths.lastDay(YEAR, signed)).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(twelveMonths.lastDay(YEAR, LocalDate.of(2028, 2, 29)))
        .isEqualTo(LocalDate.of(2029, 2, 27));
    DataSharingRules halfAYear =
        new DataSharingRules(RULES.permittedElements(), DEADLINE, AgreementValidity.MONTHS, 6);
    assertThat(halfAYear.lastDay(YEAR, signed)).isEqualTo(LocalDate.of(2027, 8, 31));
  }
}
