package org.asmengine.application.testing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;

/** A complete rule set for tests, every value of which is called an assumption. */
public final class SampleRuleSet {

  private static final String SAME_IN_EVERY_YEAR =
      """
      ruleVersion = CY2026-final
      quality.weight = 0.5
      quality.dataCompleteness = 0.75
      quality.minCases = 20
      quality.minBenchmarkReporters = 20
      quality.rateDecimals = 2
      quality.excludeZeroRates = NON_INVERSE_ONLY
      quality.toppedOutCap = none
      quality.quantile = TYPE_7
      quality.benchmarkPeriod = PERFORMANCE_YEAR
      quality.q492Method = DECILE
      quality.smallPracticeQualityChoice = HIGHER_SCORE
      quality.resubmission = LATEST
      quality.notSubmitted = ZERO_POINTS
      quality.sets.HF = 492, 008, 005, 236, 377
      quality.sets.LBP = 238, 134, 128, 220
      quality.measures.492.title = a title
      quality.measures.492.collectionTypes = ADMIN_CLAIMS
      quality.measures.492.inverse = true
      quality.measures.008.title = a title
      quality.measures.008.collectionTypes = ECQM, MIPS_CQM
      quality.measures.008.inverse = false
      quality.measures.005.title = a title
      quality.measures.005.collectionTypes = ECQM, MIPS_CQM
      quality.measures.005.inverse = false
      quality.measures.236.title = a title
      quality.measures.236.collectionTypes = ECQM, MIPS_CQM
      quality.measures.236.inverse = false
      quality.measures.377.title = a title
      quality.measures.377.collectionTypes = ECQM
      quality.measures.377.inverse = false
      quality.measures.238.title = a title
      quality.measures.238.collectionTypes = ECQM, MIPS_CQM
      quality.measures.238.inverse = true
      quality.measures.134.title = a title
      quality.measures.134.collectionTypes = ECQM, MIPS_CQM
      quality.measures.134.inverse = false
      quality.measures.128.title = a title
      quality.measures.128.collectionTypes = ECQM, MIPS_CQM
      quality.measures.128.inverse = false
      quality.measures.220.title = a title
      quality.measures.220.collectionTypes = MIPS_CQM
      quality.measures.220.inverse = false
      cost.weight = 0.5
      cost.minEpisodes = 20
      cost.minBenchmarkReporters = 20
      cost.sdOffsets = -1.5, -1.0, -0.5, 0.5, 1.0, 1.5, 2.0, 2.25, 2.5, 2.75
      cost.pointsWithoutSpread = 7.5
      cost.standardDeviation = SAMPLE
      cost.quantile = TYPE_7
      cost.measures.HF = COST_HF_1
      cost.measures.LBP = COST_LBP_1
      improvementActivities.activities = IA_1, IA_2
      improvementActivities.minDays = 90
      improvementActivities.both = 0
      improvementActivities.one = -10
      improvementActivities.none = -20
      promotingInteroperability.minDays = 180
      promotingInteroperability.maxPenalty = 10
      promotingInteroperability.form = LINEAR
      promotingInteroperability.points.PI_EP_1 = 10
      promotingInteroperability.points.PI_EP_2 = 10
      promotingInteroperability.points.PI_HIE_1 = 15
      promotingInteroperability.points.PI_HIE_4 = 15
      promotingInteroperability.points.PI_HIE_5_OR_6 = 30
      promotingInteroperability.points.PI_PEA_1 = 25
      promotingInteroperability.points.PI_PHCDRR = 25
      promotingInteroperability.points.bonus = 5
      promotingInteroperability.points.most = 100
      promotingInteroperability.points.least = 1
      complexPatient.reference = COHORT
      complexPatient.max = 10
      complexPatient.intercept = 1.5
      complexPatient.slope = 4
      smallPractice.maxClinicians = 15
      smallPractice.small = 10
      smallPractice.solo = 15
      finalScore.least = 0
      finalScore.most = 100
      missingCategory = NEUTRAL
      minimumSubmission.effect = ZERO_SCORE
      circumstances.effect = NEUTRAL
      transform.type = LOGISTIC
      transform.midpoint = COHORT_MEDIAN
      transform.medianExcludesZero = true
      transform.steepness = 0.1
      pool.base = PERFORMANCE_YEAR_PAID
      pool.redistribution = 0.85
      pool.includeZeroScores = true
      adjustment.zeroScore = MINUS_RISK
      adjustment.capAtRisk = true
      rounding.benchmarkPercentile = 4
      rounding.measurePoints = 4
      rounding.interoperabilityPoints = 0
      rounding.complexPatient = 2
      rounding.finalScore = 2
      rounding.transformedScore = 12
      rounding.incentivePool = 2
      rounding.scalingFactor = 12
      rounding.adjustmentFactor = 6
      rounding.estimatedAdjustment = 2
      """;

  private SampleRuleSet() {}

  /** The rule set of the year with the risk level. */
  public static RuleSet of(int year, String risk) {
    return of(year, risk, UnaryOperator.identity());
  }

  /** The same after a change of its parameters. */
  public static RuleSet of(int year, String risk, UnaryOperator<Parameter> change) {
    return RuleSet.of(
        Stream.concat(SAME_IN_EVERY_YEAR.lines(), ofYear(year, risk))
            .map(line -> line.split(" = ", 2))
            .map(line -> parameter(line[0], line[1], ParameterStatus.ASSUMED))
            .map(change)
            .toList());
  }

  /** The parameter of the key; commas separate several values. */
  public static Parameter parameter(String key, String values, ParameterStatus status) {
    return new Parameter(
        key, List.of(values.split(", ")), "a paragraph", status, "", "sample", false);
  }

  private static Stream<String> ofYear(int year, String risk) {
    return Stream.of(
        "calendar.performanceYear = " + year,
        "calendar.paymentYear = " + (year + 2),
        "calendar.start = " + year + "-01-01",
        "calendar.end = " + year + "-12-31",
        "calendar.submissionDeadline = " + (year + 1) + "-04-01T00:00:00-04:00",
        "risk." + year + " = " + risk);
  }
}
