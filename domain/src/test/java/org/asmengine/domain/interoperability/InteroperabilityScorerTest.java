package org.asmengine.domain.interoperability;

import static org.asmengine.domain.TestRuleSets.draft;
import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2_EX_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_6;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_LVITC_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_LVOTC_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_LVPP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PEA_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_EX_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_EX_3;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.asmengine.domain.Covers;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.ruleset.RuleSet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Covers(InteroperabilityScorer.class)
class InteroperabilityScorerTest {

  private static final String PUBLIC_HEALTH = "PI_PHCDRR_1 and PI_PHCDRR_3";
  private static final String EXCHANGE = "PI_HIE_5 or PI_HIE_6";

  /** Each exchange measure for itself, at a half. */
  private static Reports oneByOne() {
    return Reports.complete().without(PI_HIE_5).rate(PI_HIE_1, 1, 2).rate(PI_HIE_4, 1, 2);
  }

  private static Tuple points(String name, String available, String earned) {
    return tuple(name, new BigDecimal(available), new BigDecimal(earned));
  }

  private static void assertPoints(Reports reports, Tuple... expected) {
    assertThat(reports.score().measures())
        .extracting(
            MeasurePoints::name,
            measure -> measure.available().stripTrailingZeros().add(BigDecimal.ZERO.setScale(1)),
            measure -> measure.earned().setScale(0))
        .containsExactly(expected);
  }

  @Test
  void allReportedIsAHundredPercentAndCostsNothing() {
    InteroperabilityScore score = Reports.complete().score();
    assertThat(score.percent()).isEqualByComparingTo("1");
    assertThat(score.adjustment()).isZero();
    assertPoints(
        Reports.complete(),
        points("PI_EP_1", "10.0", "10"),
        points("PI_EP_2", "10.0", "10"),
        points(EXCHANGE, "30.0", "30"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
  }

  @ParameterizedTest(name = "{0}/{1} of {2}: {3}")
  @CsvSource({
    "49, 115, 10, 4",
    "1123, 1951, 20, 12",
    "923, 951, 20, 19",
    "861, 1809, 40, 19",
  })
  void reproducesTheOfficialPointsOfProportions(
      long numerator, long denominator, String available, int points) {
    // QPP-2: scoring example of qpp-submissions-docs; the available points are of older weights.
    RuleSet older = rulesWith("promotingInteroperability.points.PI_EP_1", available);
    InteroperabilityScore score =
        Reports.complete().rate(PI_EP_1, numerator, denominator).score(older);
    assertThat(score.measures().getFirst().earned()).isEqualTo(BigDecimal.valueOf(points));
  }

  @Test
  void thirtySixPercentShortCostsThreeAndSixTenths() {
    // Specification 19.3: 64 percent.
    assertThat(InteroperabilityScorer.adjustment(new BigDecimal("0.64"), rules()))
        .isEqualByComparingTo("-3.6");
    RuleSet halved = rulesWith("promotingInteroperability.maxPenalty", "5");
    assertThat(InteroperabilityScorer.adjustment(new BigDecimal("0.64"), halved))
        .isEqualByComparingTo("-1.8");
    assertThat(InteroperabilityScorer.adjustment(BigDecimal.ZERO, rules()))
        .isEqualByComparingTo("-10");
  }

  @ParameterizedTest(name = "{0}/{1}: {2}")
  @CsvSource({
    "1, 4, 3",
    "5, 20, 3",
    "249, 1000, 2",
    "1, 1000000, 1",
    "1, 20, 1",
    "3, 20, 2",
    "10, 10, 10"
  })
  void aProportionEarnsWholePointsAndAtLeastOne(long numerator, long denominator, int earned) {
    // 1/4 of 10 is 2.5: a tie goes up.
    InteroperabilityScore score = Reports.complete().rate(PI_EP_1, numerator, denominator).score();
    MeasurePoints prescribing = score.measures().getFirst();
    assertThat(prescribing.earned()).isEqualTo(BigDecimal.valueOf(earned));
    assertThat(prescribing.proportion()).contains(new Proportion(numerator, denominator));
    assertThat(score.percent()).isEqualByComparingTo(BigDecimal.valueOf(90L + earned, 2));
    assertThat(score.adjustment()).isEqualByComparingTo(BigDecimal.valueOf(earned - 10L, 1));
  }

  @Test
  void keepsTheUnroundedPointsAndTheRowsTheyComeFrom() {
    MeasurePoints prescribing =
        Reports.complete().rate(PI_EP_1, 1, 3).score().measures().getFirst();
    assertThat(prescribing.unrounded().toString()).isEqualTo("3." + "3".repeat(59));
    assertThat(prescribing.sources()).containsExactly(Reports.row(PI_EP_1));
    assertThat(Reports.complete().score().measures().get(3).sources())
        .containsExactly(Reports.row(PI_PHCDRR_1), Reports.row(PI_PHCDRR_3));
  }

  @Test
  void sendingAndReceivingEarnFifteenEach() {
    assertPoints(
        oneByOne(),
        points("PI_EP_1", "10.0", "10"),
        points("PI_EP_2", "10.0", "10"),
        points("PI_HIE_1", "15.0", "8"),
        points("PI_HIE_4", "15.0", "8"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
    assertThat(oneByOne().score().percent()).isEqualByComparingTo("0.86");
  }

  @Test
  void theExchangeEarnsItsPointsOnceAndSetsTheMeasuresAndTheirExclusionsAside() {
    Reports all = oneByOne().yes(PI_HIE_5, PI_HIE_6, PI_LVOTC_1, PI_LVITC_2);
    assertPoints(
        all,
        points("PI_EP_1", "10.0", "10"),
        points("PI_EP_2", "10.0", "10"),
        points(EXCHANGE, "30.0", "30"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
    assertThat(Reports.complete().without(PI_HIE_5).yes(PI_HIE_6).score().percent())
        .isEqualByComparingTo("1");
    assertThat(Reports.complete().yes(PI_LVOTC_1, PI_LVITC_2).score().percent())
        .isEqualByComparingTo("1");
  }

  @Test
  void theQueryOfTheMonitoringProgramGivesItsPointsToPrescribing() {
    assertPoints(
        Reports.complete().without(PI_EP_2).yes(PI_EP_2_EX_1).rate(PI_EP_1, 1, 2),
        points("PI_EP_1", "20.0", "10"),
        points(EXCHANGE, "30.0", "30"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
  }

  @Test
  void prescribingGivesItsPointsToTheExchangeWithThoseThatItWasGiven() {
    assertPoints(
        Reports.complete().without(PI_EP_1).yes(PI_LVPP_1),
        points("PI_EP_2", "10.0", "10"),
        points(EXCHANGE, "40.0", "40"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
    assertPoints(
        Reports.complete().without(PI_EP_1, PI_EP_2).yes(PI_LVPP_1, PI_EP_2_EX_2),
        points(EXCHANGE, "50.0", "50"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
  }

  @Test
  void halfEachGoesToSendingAndReceiving() {
    assertPoints(
        oneByOne().without(PI_EP_1).yes(PI_LVPP_1),
        points("PI_EP_2", "10.0", "10"),
        points("PI_HIE_1", "20.0", "10"),
        points("PI_HIE_4", "20.0", "10"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
  }

  @Test
  void receivingGivesItsPointsToSending() {
    assertPoints(
        oneByOne().without(PI_HIE_4).yes(PI_LVITC_2),
        points("PI_EP_1", "10.0", "10"),
        points("PI_EP_2", "10.0", "10"),
        points("PI_HIE_1", "30.0", "15"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "25.0", "25"));
  }

  @Test
  void sendingGivesItsPointsToPatientAccess() {
    assertPoints(
        oneByOne().without(PI_HIE_1).yes(PI_LVOTC_1).rate(PI_PEA_1, 1, 2),
        points("PI_EP_1", "10.0", "10"),
        points("PI_EP_2", "10.0", "10"),
        points("PI_HIE_4", "15.0", "8"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "40.0", "20"));
  }

  @Test
  void bothExchangeMeasuresGiveTheirPointsToPatientAccess() {
    assertPoints(
        oneByOne().without(PI_HIE_1, PI_HIE_4).yes(PI_LVOTC_1, PI_LVITC_2),
        points("PI_EP_1", "10.0", "10"),
        points("PI_EP_2", "10.0", "10"),
        points(PUBLIC_HEALTH, "25.0", "25"),
        points("PI_PEA_1", "55.0", "55"));
  }

  @Test
  void oneExcludedPublicHealthMeasureMovesNothing() {
    Reports complete = Reports.complete();
    assertThat(complete.without(PI_PHCDRR_1).yes(PI_PHCDRR_1_EX_1).score().measures())
        .extracting(MeasurePoints::name)
        .contains(PUBLIC_HEALTH);
    assertThat(complete.without(PI_PHCDRR_3).yes(PI_PHCDRR_3_EX_1).score().measures())
        .extracting(MeasurePoints::name)
        .contains(PUBLIC_HEALTH);
  }

  @Test
  void publicHealthGivesItsPointsToPatientAccessWhenBothAreExcluded() {
    assertPoints(
        Reports.complete()
            .without(PI_PHCDRR_1, PI_PHCDRR_3)
            .yes(PI_PHCDRR_1_EX_2, PI_PHCDRR_3_EX_3)
            .rate(PI_PEA_1, 1, 2),
        points("PI_EP_1", "10.0", "10"),
        points("PI_EP_2", "10.0", "10"),
        points(EXCHANGE, "30.0", "30"),
        points("PI_PEA_1", "50.0", "25"));
  }

  @Test
  void whoIsExcludedFromEverythingEarnsAllByPatientAccess() {
    Reports excluded =
        Reports.complete()
            .without(PI_EP_1, PI_EP_2, PI_HIE_5, PI_PHCDRR_1, PI_PHCDRR_3)
            .yes(PI_LVPP_1, PI_EP_2_EX_1, PI_LVOTC_1, PI_LVITC_2)
            .yes(PI_PHCDRR_1_EX_1, PI_PHCDRR_3_EX_1)
            .rate(PI_PEA_1, 3, 10);
    assertPoints(excluded, points("PI_PEA_1", "100.0", "30"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5", "PI_PHCDRR_6"})
  void anyOptionalPublicHealthMeasureEarnsTheBonus(InteroperabilityMeasure optional) {
    Reports half = Reports.complete().rate(PI_EP_1, 1, 2);
    assertThat(half.score().percent()).isEqualByComparingTo("0.95");
    InteroperabilityScore score = half.rate(PI_PEA_1, 1, 5).yes(optional).score();
    // 5 + 10 + 30 + 25 + 5, and the bonus of 5.
    assertThat(score.percent()).isEqualByComparingTo("0.80");
    assertThat(score.measures().getLast().name()).isEqualTo("bonus");
    assertThat(score.measures().getLast().sources()).containsExactly(Reports.row(optional));
    assertThat(half.rate(PI_PEA_1, 1, 5).no(optional).score().percent())
        .isEqualByComparingTo("0.75");
  }

  @Test
  void theBonusIsEarnedOnce() {
    Reports all = Reports.complete().yes(PI_PHCDRR_2, PI_PHCDRR_4, PI_PHCDRR_5, PI_PHCDRR_6);
    assertThat(all.rate(PI_PEA_1, 1, 5).score().percent()).isEqualByComparingTo("0.85");
  }

  @Test
  void theSumIsCappedAtAHundred() {
    InteroperabilityScore score = Reports.complete().yes(PI_PHCDRR_2).score();
    assertThat(score.percent()).isEqualByComparingTo("1");
    assertThat(score.adjustment()).isZero();
    assertThat(
            Reports.complete()
                .score(draft().with("promotingInteroperability.points.most", "200").ruleSet())
                .percent())
        .isEqualByComparingTo("0.5");
  }
}
