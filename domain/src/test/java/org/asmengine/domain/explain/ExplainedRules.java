package org.asmengine.domain.explain;

import java.util.List;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;

/** A rule set of 2027 whose parameters are settled in part. */
final class ExplainedRules {

  /** Status and parameter; the entries of a list are separated by commas. */
  private static final String YEAR_2027 =
      """
      LAW ruleVersion=CY2026-final
      LAW calendar.performanceYear=2027
      LAW calendar.paymentYear=2029
      LAW calendar.start=2027-01-01
      LAW calendar.end=2027-12-31
      SECONDARY calendar.submissionDeadline=2028-04-01T00:00:00-04:00
      SECONDARY quality.weight=0.5
      SECONDARY quality.dataCompleteness=0.75
      SECONDARY quality.minCases=20
      ASSUMED quality.minBenchmarkReporters=20
      ASSUMED quality.rateDecimals=2
      ASSUMED quality.excludeZeroRates=NON_INVERSE_ONLY
      ASSUMED quality.toppedOutCap=none
      ASSUMED quality.quantile=TYPE_7
      ASSUMED quality.benchmarkPeriod=PERFORMANCE_YEAR
      ASSUMED quality.q492Method=DECILE
      ASSUMED quality.smallPracticeQualityChoice=HIGHER_SCORE
      ASSUMED quality.resubmission=LATEST
      ASSUMED quality.notSubmitted=ZERO_POINTS
      LAW quality.sets.HF=492,008,005,236,377
      LAW quality.sets.LBP=238,134
      LAW quality.measures.492.title=Admissions
      LAW quality.measures.492.collectionTypes=ADMIN_CLAIMS
      LAW quality.measures.492.inverse=true
      LAW quality.measures.008.title=Beta-blocker
      LAW quality.measures.008.collectionTypes=ECQM,MIPS_CQM
      LAW quality.measures.008.inverse=false
      LAW quality.measures.005.title=ACE inhibitor
      LAW quality.measures.005.collectionTypes=ECQM,MIPS_CQM
      LAW quality.measures.005.inverse=false
      LAW quality.measures.236.title=Blood pressure
      LAW quality.measures.236.collectionTypes=ECQM,MIPS_CQM
      LAW quality.measures.236.inverse=false
      LAW quality.measures.377.title=Functional status
      LAW quality.measures.377.collectionTypes=ECQM
      LAW quality.measures.377.inverse=false
      LAW quality.measures.238.title=High-risk medications
      LAW quality.measures.238.collectionTypes=ECQM,MIPS_CQM
      LAW quality.measures.238.inverse=true
      LAW quality.measures.134.title=Depression screening
      LAW quality.measures.134.collectionTypes=ECQM,MIPS_CQM
      LAW quality.measures.134.inverse=false
      LAW cost.weight=0.5
      LAW cost.minEpisodes=20
      ASSUMED cost.minBenchmarkReporters=20
      ASSUMED cost.standardDeviation=SAMPLE
      ASSUMED cost.quantile=TYPE_7
      ASSUMED cost.sdOffsets=-1.5,-1,-0.5,0.5,1,1.5,2,2.25,2.5,2.75
      ASSUMED cost.pointsWithoutSpread=7.5
      LAW cost.measures.HF=COST_HF_1
      LAW cost.measures.LBP=COST_LBP_1
      LAW improvementActivities.activities=IA_1,IA_2
      LAW improvementActivities.minDays=90
      SECONDARY improvementActivities.both=0
      SECONDARY improvementActivities.one=-10
      SECONDARY improvementActivities.none=-20
      ASSUMED promotingInteroperability.form=LINEAR
      LAW promotingInteroperability.minDays=180
      SECONDARY promotingInteroperability.maxPenalty=10
      ASSUMED promotingInteroperability.points.PI_EP_1=10
      ASSUMED promotingInteroperability.points.PI_EP_2=10
      ASSUMED promotingInteroperability.points.PI_HIE_1=15
      ASSUMED promotingInteroperability.points.PI_HIE_4=15
      ASSUMED promotingInteroperability.points.PI_HIE_5_OR_6=30
      ASSUMED promotingInteroperability.points.PI_PEA_1=25
      ASSUMED promotingInteroperability.points.PI_PHCDRR=25
      ASSUMED promotingInteroperability.points.bonus=5
      ASSUMED promotingInteroperability.points.most=100
      ASSUMED promotingInteroperability.points.least=1
      ASSUMED complexPatient.reference=COHORT
      SECONDARY complexPatient.max=10
      ASSUMED complexPatient.intercept=1.5
      ASSUMED complexPatient.slope=4
      SECONDARY smallPractice.maxClinicians=15
      SECONDARY smallPractice.small=10
      SECONDARY smallPractice.solo=15
      ASSUMED circumstances.effect=NEUTRAL
      SECONDARY minimumSubmission.effect=ZERO_SCORE
      LAW finalScore.least=0
      LAW finalScore.most=100
      ASSUMED missingCategory=NEUTRAL
      SECONDARY transform.type=LOGISTIC
      ASSUMED transform.medianExcludesZero=true
      SECONDARY transform.midpoint=COHORT_MEDIAN
      ASSUMED transform.steepness=0.1
      ASSUMED adjustment.zeroScore=MINUS_RISK
      ASSUMED adjustment.capAtRisk=true
      LAW pool.base=PERFORMANCE_YEAR_PAID
      SECONDARY pool.redistribution=0.85
      ASSUMED pool.includeZeroScores=true
      SECONDARY risk.2027=0.09
      ASSUMED rounding.benchmarkPercentile=4
      ASSUMED rounding.measurePoints=4
      ASSUMED rounding.interoperabilityPoints=0
      ASSUMED rounding.complexPatient=2
      ASSUMED rounding.finalScore=2
      ASSUMED rounding.transformedScore=12
      ASSUMED rounding.incentivePool=2
      ASSUMED rounding.scalingFactor=12
      ASSUMED rounding.adjustmentFactor=6
      ASSUMED rounding.estimatedAdjustment=2
      """;

  static final RuleSet RULES =
      RuleSet.of(YEAR_2027.lines().map(ExplainedRules::parameter).toList());

  private ExplainedRules() {}

  private static Parameter parameter(String line) {
    int space = line.indexOf(' ');
    int equals = line.indexOf('=');
    return new Parameter(
        line.substring(space + 1, equals),
        List.of(line.substring(equals + 1).split(",", -1)),
        "42 CFR part 512 subpart G",
        ParameterStatus.valueOf(line.substring(0, space)),
        "",
        "2027.yaml",
        false);
  }
}
