package org.asmengine.domain.interoperability;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_LVPP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_PROD;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_PRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.Covers;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to be reported for a score above zero. */
@Covers(ReportedMeasures.class)
class ReportedMeasuresTest {

  private static void assertZero(Reports reports, String... missing) {
    InteroperabilityScore score = reports.score();
    assertThat(score.missing()).containsExactly(missing);
    assertThat(score.percent()).isZero();
    assertThat(score.adjustment()).isEqualByComparingTo("-10");
    assertThat(score.measures()).isEmpty();
  }

  private static void assertAboveZero(Reports reports) {
    assertThat(reports.score().missing()).isEmpty();
    assertThat(reports.score().percent()).isGreaterThan(BigDecimal.ZERO);
  }

  @Test
  void nothingIsMissingFromACompleteReport() {
    assertAboveZero(Reports.complete());
  }

  @Test
  void whoReportsNothingMissesEverything() {
    InteroperabilityScore score = InteroperabilityScorer.score(List.of(), rules());
    assertThat(score.missing())
        .containsExactly(
            "PI_PPHI_1",
            "PI_PPHI_2",
            "PI_INFBLO_1",
            "PI_ONCDIR_1",
            "PI_EP_1",
            "PI_EP_2",
            "PI_HIE_1",
            "PI_HIE_4",
            "PI_PEA_1",
            "PI_PHCDRR_1",
            "PI_PHCDRR_3");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PI_PPHI_1",
        "PI_PPHI_2",
        "PI_INFBLO_1",
        "PI_ONCDIR_1",
        "PI_EP_1",
        "PI_EP_2",
        "PI_PEA_1",
        "PI_PHCDRR_1",
        "PI_PHCDRR_3"
      })
  void eachRequiredMeasureHasToBeReported(InteroperabilityMeasure measure) {
    assertZero(Reports.complete().without(measure), measure.name());
    if (measure.isProportion()) {
      assertZero(Reports.complete().rate(measure, 0, 10), measure.name());
      assertZero(Reports.complete().rate(measure, 0, 0), measure.name());
      assertAboveZero(Reports.complete().rate(measure, 1, 1));
    } else {
      assertZero(Reports.complete().no(measure), measure.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PI_EP_1, PI_LVPP_1",
    "PI_EP_2, PI_EP_2_EX_1",
    "PI_EP_2, PI_EP_2_EX_2",
    "PI_PHCDRR_1, PI_PHCDRR_1_EX_1",
    "PI_PHCDRR_1, PI_PHCDRR_1_EX_2",
    "PI_PHCDRR_1, PI_PHCDRR_1_EX_3",
    "PI_PHCDRR_3, PI_PHCDRR_3_EX_1",
    "PI_PHCDRR_3, PI_PHCDRR_3_EX_2",
    "PI_PHCDRR_3, PI_PHCDRR_3_EX_3",
  })
  void anExclusionTakesThePlaceOfItsMeasure(
      InteroperabilityMeasure measure, InteroperabilityMeasure exclusion) {
    assertAboveZero(Reports.complete().without(measure).yes(exclusion));
    assertZero(Reports.complete().without(measure).no(exclusion), measure.name());
    ReportedMeasures reported =
        ReportedMeasures.of(Reports.complete().without(measure).yes(exclusion).list(), rules());
    assertThat(reported.isExcluded(measure)).isTrue();
    assertThat(reported.isReported(measure)).isFalse();
    assertThat(reported.isReportedOrExcluded(measure)).isTrue();
    assertThat(reported.isReportedOrExcluded(exclusion)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PI_HIE_1, PI_LVOTC_1", "PI_HIE_4, PI_LVITC_2"})
  void theExchangeMeasuresHaveExclusionsToo(
      InteroperabilityMeasure measure, InteroperabilityMeasure exclusion) {
    Reports both = Reports.complete().without(PI_HIE_5).rate(PI_HIE_1, 1, 2).rate(PI_HIE_4, 1, 2);
    assertAboveZero(both);
    assertZero(both.without(measure), measure.name());
    assertAboveZero(both.without(measure).yes(exclusion));
  }

  @Test
  void aMeasureThatIsReportedIsNotExcludedEvenWhereTheExclusionIsClaimed() {
    ReportedMeasures reported =
        ReportedMeasures.of(Reports.complete().yes(PI_LVPP_1, PI_EP_2_EX_1).list(), rules());
    assertThat(reported.isExcluded(PI_EP_1)).isFalse();
    assertThat(reported.isReported(PI_EP_1)).isTrue();
    assertThat(reported.isExcluded(PI_EP_2)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"PI_HIE_5", "PI_HIE_6"})
  void eitherWayOfExchangeStandsAlone(InteroperabilityMeasure exchange) {
    assertAboveZero(Reports.complete().without(PI_HIE_5).yes(exchange));
    assertZero(Reports.complete().without(PI_HIE_5).no(exchange), "PI_HIE_1", "PI_HIE_4");
  }

  @ParameterizedTest
  @CsvSource({
    "PI_PHCDRR_1, PI_PHCDRR_1_PROD, PI_PHCDRR_1_PRE",
    "PI_PHCDRR_3, PI_PHCDRR_3_PRE, PI_PHCDRR_3_PROD"
  })
  void publicHealthMeasuresNeedActiveEngagement(
      InteroperabilityMeasure measure,
      InteroperabilityMeasure engagement,
      InteroperabilityMeasure otherEngagement) {
    Reports without = Reports.complete().without(engagement);
    assertZero(without, measure.name());
    assertZero(without.no(engagement), measure.name());
    assertAboveZero(without.yes(otherEngagement));
    assertZero(Reports.complete().without(measure), measure.name());
  }

  @Test
  void theEngagementOfOneMeasureDoesNotServeTheOther() {
    assertZero(Reports.complete().without(PI_PHCDRR_3_PRE), "PI_PHCDRR_3");
  }

  @Test
  void withoutEngagementAClaimedExclusionApplies() {
    ReportedMeasures reported =
        ReportedMeasures.of(
            Reports.complete().without(PI_PHCDRR_1_PROD).yes(PI_PHCDRR_1_EX_1).list(), rules());
    assertThat(reported.isExcluded(PI_PHCDRR_1)).isTrue();
  }

  @Test
  void aMeasureIsReportedOnce() {
    InteroperabilityReport report = Reports.report(PI_EP_2, new Answer(true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportedMeasures.of(List.of(report, report), rules()))
        .withMessage("two reports of PI_EP_2");
  }
}
