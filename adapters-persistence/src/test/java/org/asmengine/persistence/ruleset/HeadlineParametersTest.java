package org.asmengine.persistence.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of every year are those that the model starts with. */
class HeadlineParametersTest {

  private static final Map<PerformanceYear, RuleSet> RULE_SETS =
      IntStream.rangeClosed(2027, 2031)
          .mapToObj(PerformanceYear::of)
          .collect(Collectors.toMap(Function.identity(), new YamlRuleSets()::find));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quality.weight                       | 0.5
          cost.weight                          | 0.5
          improvementActivities.both           | 0
          improvementActivities.one            | -10
          improvementActivities.none           | -20
          promotingInteroperability.maxPenalty | 10
          complexPatient.max                   | 10
          smallPractice.maxClinicians          | 15
          smallPractice.small                  | 10
          smallPractice.solo                   | 15
          finalScore.least                     | 0
          finalScore.most                      | 100
          quality.dataCompleteness             | 0.75
          quality.minCases                     | 20
          cost.minEpisodes                     | 20
          improvementActivities.minDays        | 90
          promotingInteroperability.minDays    | 180
          pool.redistribution                  | 0.85
          transform.type                       | LOGISTIC
          transform.midpoint                   | COHORT_MEDIAN
          transform.steepness                  | 0.1
          missingCategory                      | NEUTRAL
          quality.excludeZeroRates             | NON_INVERSE_ONLY
          quality.toppedOutCap                 | none
          quality.minBenchmarkReporters        | 20
          quality.rateDecimals                 | 2
          cost.minBenchmarkReporters           | 20
          cost.pointsWithoutSpread             | 7.5
          complexPatient.intercept             | 1.5
          complexPatient.slope                 | 4
          pool.includeZeroScores               | true
          adjustment.capAtRisk                 | true
          rounding.benchmarkPercentile         | 4
          rounding.measurePoints               | 4
          rounding.interoperabilityPoints      | 0
          rounding.complexPatient              | 2
          rounding.finalScore                  | 2
          rounding.transformedScore            | 12
          rounding.incentivePool               | 2
          rounding.scalingFactor               | 12
          rounding.adjustmentFactor            | 6
          rounding.estimatedAdjustment         | 2
          """)
  void sameInEveryYear(String key, String value) {
    assertThat(RULE_SETS)
        .allSatisfy((year, rules) -> assertThat(text(rules, key)).isEqualTo(value));
  }

  @ParameterizedTest
  @CsvSource({
    "492, ADMIN_CLAIMS,  true",
    "008, ECQM MIPS_CQM, false",
    "005, ECQM MIPS_CQM, false",
    "236, ECQM MIPS_CQM, false",
    "377, ECQM,          false",
    "238, ECQM MIPS_CQM, true",
    "134, ECQM MIPS_CQM, false",
    "128, ECQM MIPS_CQM, false",
    "220, MIPS_CQM,      false",
  })
  void measures(String id, String collectionTypes, boolean inverse) {
    List<CollectionType> types =
        List.of(collectionTypes.split(" ")).stream().map(CollectionType::valueOf).toList();

    assertThat(RULE_SETS.values())
        .allSatisfy(rules ->
            assertThat(rules.quality().measure(MeasureId.of(id)))
                .hasValueSatisfying(measure -> {
                  assertThat(measure.collectionTypes()).isEqualTo(types);
                  assertThat(measure.inverse()).isEqualTo(inverse);
                  assertThat(measure.isFromClaims()).isEqualTo(id.equals("492"));
                }));
  }

  @ParameterizedTest
  @ValueSource(ints = {2027, 2028, 2029, 2030, 2031})
  void edgesOfTheCostBands(int year) {
    assertThat(rules(year).cost().sdOffsets())
        .extracting(Object::toString)
        .containsExactly("-1.5", "-1.0", "-0.5", "0.5", "1.0", "1.5", "2.0", "2.25", "2.5", "2.75");
  }

  /** The keys of the data contract, each with a value that its own default is not. */
  @Test
  void everyWhatIfParameterCanBeOverridden() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("quality.dataCompleteness", "0.8");
    values.put("quality.minCases", "10");
    values.put("quality.minBenchmarkReporters", "10");
    values.put("quality.rateDecimals", "4");
    values.put("quality.excludeZeroRates", "ALL");
    values.put("quality.toppedOutCap", "7");
    values.put("quality.weight", "0.6");
    values.put("cost.weight", "0.4");
    values.put("cost.minEpisodes", "10");
    values.put("cost.minBenchmarkReporters", "10");
    values.put("improvementActivities.minDays", "180");
    values.put("improvementActivities.one", "-5");
    values.put("improvementActivities.none", "-15");
    values.put("promotingInteroperability.minDays", "90");
    values.put("promotingInteroperability.maxPenalty", "5");
    values.put("complexPatient.max", "5");
    values.put("complexPatient.intercept", "1");
    values.put("complexPatient.slope", "2");
    values.put("smallPractice.maxClinicians", "10");
    values.put("smallPractice.small", "5");
    values.put("smallPractice.solo", "5");
    values.put("transform.midpoint", "50");
    values.put("transform.steepness", "0.2");
    values.put("pool.redistribution", "1");
    values.put("pool.includeZeroScores", "false");
    values.put("adjustment.capAtRisk", "false");
    values.put("missingCategory", "REWEIGHT");
    RULE_SETS.forEach((year, rules) -> {
      values.put("risk." + year, "0.08");

      RuleSet whatIf = rules.override(values);

      assertThat(whatIf.overridden())
          .extracting(Parameter::key)
          .containsExactlyInAnyOrderElementsOf(values.keySet());
      assertThat(values).allSatisfy((key, value) -> assertThat(text(whatIf, key)).isEqualTo(value));
      assertThat(whatIf.digest()).isNotEqualTo(rules.digest());
      values.remove("risk." + year);
    });
  }

  private static RuleSet rules(int year) {
    return new YamlRuleSets().find(PerformanceYear.of(year));
  }

  private static String text(RuleSet rules, String key) {
    return rules.parameters().stream()
        .filter(parameter -> parameter.key().equals(key))
        .map(Parameter::text)
        .collect(Collectors.joining());
  }
}
