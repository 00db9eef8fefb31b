package org.asmengine.domain.ruleset;

import static org.asmengine.domain.TestRuleSets.draft;
import static org.asmengine.domain.TestRuleSets.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every parameter has a type and a range; whatever is outside is refused. */
class ParametersTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "calendar.performanceYear; 2026; a number from 2027 to 2031",
        "calendar.performanceYear; 2032; a number from 2027 to 2031",
        "calendar.paymentYear; 2027; a number from 2028 to 2030",
        "calendar.paymentYear; 2031; a number from 2028 to 2030",
        "calendar.start; 2027-02-30; a date like 2027-01-31",
        "calendar.start; 2026-12-31; a day of the performance year",
        "calendar.end; 2028-01-01; a day of the performance year after its start",
        "calendar.end; 2026-12-31; a day of the performance year after its start",
        "calendar.submissionDeadline; 2028-04-01; an instant like 2028-04-01T00:00:00-04:00",
        "quality.weight; -0.1; a number from 0 to 1",
        "quality.weight; half; plain decimal numbers of up to 12 digits",
        "quality.weight; 1e-1; plain decimal numbers of up to 12 digits",
        "quality.weight; .5; plain decimal numbers of up to 12 digits",
        "quality.weight; 0.1234567890123; plain decimal numbers of up to 12 digits",
        "quality.dataCompleteness; 1.01; a number from 0 to 1",
        "quality.minCases; 20.5; a whole number from 0 to 1000000",
        "quality.minCases; -1; a number from 0 to 1000000",
        "quality.minBenchmarkReporters; 0; a number from 1 to 1000000",
        "quality.rateDecimals; 11; a number from 0 to 10",
        "quality.excludeZeroRates; SOME; one of [NONE, NON_INVERSE_ONLY, ALL]",
        "quality.toppedOutCap; 0.9; a number from 1 to 10",
        "quality.toppedOutCap; None; plain decimal numbers of up to 12 digits",
        "quality.quantile; TYPE_6; TYPE_7, the only reading that is built",
        "quality.benchmarkPeriod; HISTORICAL; PERFORMANCE_YEAR, the only reading",
        "quality.q492Method; STDDEV; DECILE, the only reading",
        "quality.smallPracticeQualityChoice; TIN; HIGHER_SCORE, the only reading",
        "quality.resubmission; FIRST; LATEST, the only reading",
        "quality.notSubmitted; EXCLUDED; ZERO_POINTS, the only reading",
        "quality.sets.HF; 492,492; a list of different values",
        "quality.measures.008.collectionTypes; ECQM,ECQM; a list of different values",
        "quality.measures.008.collectionTypes; FAX; one of [ECQM, MIPS_CQM, ADMIN_CLAIMS]",
        "quality.measures.008.inverse; no; true or false",
        "cost.weight; 1.1; a number from 0 to 1",
        "cost.minEpisodes; -1; a number from 0 to 1000000",
        "cost.minBenchmarkReporters; 1; a number from 2 to 1000000",
        "cost.standardDeviation; POPULATION; SAMPLE, the only reading",
        "cost.quantile; TYPE_6; TYPE_7, the only reading",
        "cost.sdOffsets; 1,2; ten ascending numbers",
        "cost.sdOffsets; 1,2,3,4,5,6,7,8,9,10,11; ten ascending numbers",
        "cost.sdOffsets; 1,2,3,4,5,6,7,8,10,9; ten ascending numbers",
        "cost.sdOffsets; 1,2,3,4,5,6,7,8,9,9.0; ten ascending numbers",
        "cost.sdOffsets; 1,2,3,4,5,6,7,8,9,x; plain decimal numbers of up to 12 digits",
        "cost.pointsWithoutSpread; 0.5; a number from 1 to 10",
        "improvementActivities.activities; IA_1; two activities",
        "improvementActivities.activities; IA_1,IA_2,IA_3; two activities",
        "improvementActivities.minDays; 0; a number from 1 to 366",
        "improvementActivities.minDays; 367; a number from 1 to 366",
        "improvementActivities.both; 1; a number from -100 to 0",
        "improvementActivities.one; 1; a number from -100 to 0",
        "improvementActivities.none; -101; a number from -100 to 0",
        "promotingInteroperability.form; STEPS; LINEAR, the only reading",
        "promotingInteroperability.minDays; 0; a number from 1 to 366",
        "promotingInteroperability.maxPenalty; -1; a number from 0 to 100",
        "promotingInteroperability.points.bonus; 1001; a number from 0 to 1000",
        "complexPatient.reference; MIPS; COHORT, the only reading",
        "complexPatient.max; 101; a number from 0 to 100",
        "complexPatient.intercept; -101; a number from -100 to 100",
        "complexPatient.slope; -1; a number from 0 to 100",
        "smallPractice.maxClinicians; -1; a number from 0 to 1000000",
        "smallPractice.small; 101; a number from 0 to 100",
        "smallPractice.solo; 101; a number from 0 to 100",
        "circumstances.effect; REWEIGHT; NEUTRAL, the only reading",
        "minimumSubmission.effect; NONE; ZERO_SCORE, the only reading",
        "finalScore.least; 1; a number from 0 to 0",
        "finalScore.most; 101; a number from 1 to 100",
        "missingCategory; ZERO; one of [NEUTRAL, REWEIGHT]",
        "transform.type; LINEAR; LOGISTIC, the only reading",
        "transform.medianExcludesZero; false; true, the only reading",
        "transform.midpoint; MEDIAN; plain decimal numbers of up to 12 digits",
        "transform.midpoint; 101; a number from 0 to 100",
        "transform.steepness; -0.1; a number from 0 to 1000",
        "adjustment.zeroScore; NONE; MINUS_RISK, the only reading",
        "adjustment.capAtRisk; yes; true or false",
        "pool.base; PAYMENT_YEAR_PAID; PERFORMANCE_YEAR_PAID, the only reading",
        "pool.redistribution; 1.1; a number from 0 to 1",
        "pool.includeZeroScores; TRUE; true or false",
        "risk.2027; 1.1; a number from 0 to 1",
        "rounding.benchmarkPercentile; 5; a number from 0 to 4",
        "rounding.measurePoints; 5; a number from 0 to 4",
        "rounding.interoperabilityPoints; 1; a number from 0 to 0",
        "rounding.complexPatient; 3; a number from 0 to 2",
        "rounding.finalScore; 3; a number from 0 to 2",
        "rounding.transformedScore; 13; a number from 0 to 12",
        "rounding.incentivePool; 3; a number from 0 to 2",
        "rounding.scalingFactor; 13; a number from 0 to 12",
        "rounding.adjustmentFactor; 7; a number from 0 to 6",
        "rounding.estimatedAdjustment; 3; a number from 0 to 2",
      })
  void aValueOutsideItsRangeIsRefused(String key, String value, String allowed) {
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(draft().with(key, value)::ruleSet)
        .withMessageContaining("%s: found ", key)
        .withMessageContaining("allowed: " + allowed);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "quality.weight, 0",
    "quality.weight, 1",
    "quality.minCases, 0",
    "quality.minCases, 1000000",
    "quality.minCases, 20.0",
    "quality.toppedOutCap, 1",
    "quality.toppedOutCap, 10",
    "cost.minBenchmarkReporters, 2",
    "improvementActivities.minDays, 366",
    "improvementActivities.none, -100",
    "calendar.paymentYear, 2028",
    "calendar.paymentYear, 2030",
    "calendar.end, 2027-01-01",
    "calendar.start, 2027-12-31",
    "risk.2027, 0.123456789012",
    "transform.steepness, 1000"
  })
  void aValueAtTheEdgeOfItsRangeIsTaken(String key, String value) {
    assertThat(draft().with(key, value).ruleSet().parameters()).contains(parameter(key, value));
  }

  @Test
  void anEmptyListIsRefused() {
    Parameter empty =
        new Parameter(
            "quality.sets.HF", List.of(), "cited", ParameterStatus.LAW, "", "here", false);
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(draft().with(empty)::ruleSet)
        .withMessage("here: quality.sets.HF: found , allowed: a list of different values (cited)");
  }

  @Test
  void anEmptyValueIsRefused() {
    Parameter empty =
        new Parameter("quality.weight", List.of(), "cited", ParameterStatus.LAW, "", "here", false);
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(draft().with(empty)::ruleSet)
        .withMessage("here: quality.weight: found , allowed: one value (cited)");
  }
}
