package org.asmengine.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;

/** The rule set of performance year 2027 for tests, with any parameter replaced. */
public final class TestRuleSets {

  /** One parameter a line; the entries of a list are separated by commas. */
  private static final String YEAR_2027 =
      """
      ruleVersion=CY2026-final
      calendar.performanceYear=2027
      calendar.paymentYear=2029
      calendar.start=2027-01-01
      calendar.end=2027-12-31
      calendar.submissionDeadline=2028-04-01T00:00:00-04:00
      quality.weight=0.5
      quality.dataCompleteness=0.75
      quality.minCases=20
      quality.minBenchmarkReporters=20
      quality.rateDecimals=2
      quality.excludeZeroRates=NON_INVERSE_ONLY
      quality.toppedOutCap=none
      quality.quantile=TYPE_7
      quality.benchmarkPeriod=PERFORMANCE_YEAR
      quality.q492Method=DECILE
      quality.smallPracticeQualityChoice=HIGHER_SCORE
      quality.resubmission=LATEST
      quality.notSubmitted=ZERO_POINTS
      quality.sets.HF=492,008,005,236,377
      quality.sets.LBP=238,134,128,220
      quality.measures.492.title=Acute cardiovascular admissions
      quality.measures.492.collectionTypes=ADMIN_CLAIMS
      quality.measures.492.inverse=true
      quality.measures.008.title=Beta-blocker
      quality.measures.008.collectionTypes=ECQM,MIPS_CQM
      quality.measures.008.inverse=false
      quality.measures.005.title=ACE inhibitor or ARB or ARNI
      quality.measures.005.collectionTypes=ECQM,MIPS_CQM
      quality.measures.005.inverse=false
      quality.measures.236.title=Controlling high blood pressure
      quality.measures.236.collectionTypes=ECQM,MIPS_CQM
      quality.measures.236.inverse=false
      quality.measures.377.title=Functional status assessment
      quality.measures.377.collectionTypes=ECQM
      quality.measures.377.inverse=false
      quality.measures.238.title=High-risk medications in older adults
      quality.measures.238.collectionTypes=ECQM,MIPS_CQM
      quality.measures.238.inverse=true
      quality.measures.134.title=Depression screening
      quality.measures.134.collectionTypes=ECQM,MIPS_CQM
      quality.measures.134.inverse=false
      quality.measures.128.title=BMI screening
      quality.measures.128.collectionTypes=ECQM,MIPS_CQM
      quality.measures.128.inverse=false
      quality.measures.220.title=Functional status change
      quality.measures.220.collectionTypes=MIPS_CQM
      quality.measures.220.inverse=false
      cost.weight=0.5
      cost.minEpisodes=20
      cost.minBenchmarkReporters=20
      cost.standardDeviation=SAMPLE
      cost.quantile=TYPE_7
      cost.sdOffsets=-1.5,-1,-0.5,0.5,1,1.5,2,2.25,2.5,2.75
      cost.pointsWithoutSpread=7.5
      cost.measures.HF=COST_HF_1
      cost.measures.LBP=COST_LBP_1
      improvementActivities.activities=IA_1,IA_2
      improvementActivities.minDays=90
      improvementActivities.both=0
      improvementActivities.one=-10
      improvementActivities.none=-20
      promotingInteroperability.form=LINEAR
      promotingInteroperability.minDays=180
      promotingInteroperability.maxPenalty=10
      promotingInteroperability.points.PI_EP_1=10
      promotingInteroperability.points.PI_EP_2=10
      promotingInteroperability.points.PI_HIE_1=15
      promotingInteroperability.points.PI_HIE_4=15
      promotingInteroperability.points.PI_HIE_5_OR_6=30
      promotingInteroperability.points.PI_PEA_1=25
      promotingInteroperability.points.PI_PHCDRR=25
      promotingInteroperability.points.bonus=5
      promotingInteroperability.points.most=100
      promotingInteroperability.points.least=1
      complexPatient.reference=COHORT
      complexPatient.max=10
      complexPatient.intercept=1.5
      complexPatient.slope=4
      smallPractice.maxClinicians=15
      smallPractice.small=10
      smallPractice.solo=15
      circumstances.effect=NEUTRAL
      minimumSubmission.effect=ZERO_SCORE
      finalScore.least=0
      finalScore.most=100
      missingCategory=NEUTRAL
      transform.type=LOGISTIC
      transform.medianExcludesZero=true
      transform.midpoint=COHORT_MEDIAN
      transform.steepness=0.1
      adjustment.zeroScore=MINUS_RISK
      adjustment.capAtRisk=true
      pool.base=PERFORMANCE_YEAR_PAID
      pool.redistribution=0.85
      pool.includeZeroScores=true
      risk.2027=0.09
      rounding.benchmarkPercentile=4
      rounding.measurePoints=4
      rounding.interoperabilityPoints=0
      rounding.complexPatient=2
      rounding.finalScore=2
      rounding.transformedScore=12
      rounding.incentivePool=2
      rounding.scalingFactor=12
      rounding.adjustmentFactor=6
      rounding.estimatedAdjustment=2
      """;

  private static final RuleSet RULES = draft().ruleSet();

  private final Map<String, Parameter> parameters;

  private TestRuleSets(Map<String, Parameter> parameters) {
    this.parameters = parameters;
  }

  /** The rule set of 2027. */
  public static RuleSet rules() {
    return RULES;
  }

  /** The rule set of 2027 with one parameter replaced. */
  public static RuleSet rulesWith(String key, String value) {
    return draft().with(key, value).ruleSet();
  }

  /** The parameters of 2027, not yet a rule set. */
  public static TestRuleSets draft() {
    return new TestRuleSets(
        YEAR_2027
            .lines()
            .map(line -> line.split("=", 2))
            .map(pair -> parameter(pair[0], pair[1]))
            .collect(
                Collectors.toMap(
                    Parameter::key, each -> each, (one, other) -> one, LinkedHashMap::new)));
  }

  /** A parameter of the key, settled law with a citation. */
  public static Parameter parameter(String key, String value) {
    return new Parameter(
        key,
        List.of(value.split(",", -1)),
        "42 CFR part 512 subpart G",
        ParameterStatus.LAW,
        "",
        "2027.yaml: " + key,
        false);
  }

  /** The same with a parameter replaced, or added where the key is new. */
  public TestRuleSets with(String key, String value) {
    return with(parameter(key, value));
  }

  /** The same with a parameter replaced, or added where the key is new. */
  public TestRuleSets with(Parameter parameter) {
    Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
    changed.put(parameter.key(), parameter);
    return new TestRuleSets(changed);
  }

  /** The same without a parameter. */
  public TestRuleSets without(String key) {
    Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
    changed.remove(key);
    return new TestRuleSets(changed);
  }

  /** The parameters, in order. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /** The rule set of the parameters. */
  public RuleSet ruleSet() {
    return RuleSet.of(parameters.values());
  }
}
