package org.asmengine.domain.ruleset;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverrideTest {

  @ParameterizedTest(name = "--set {0}={1}")
  @CsvSource({
    "quality.dataCompleteness, 0.7",
    "quality.minCases, 10",
    "quality.minBenchmarkReporters, 10",
    "quality.rateDecimals, 1",
    "quality.excludeZeroRates, ALL",
    "quality.toppedOutCap, 7",
    "quality.weight, 0.4",
    "cost.weight, 0.6",
    "cost.minEpisodes, 10",
    "cost.minBenchmarkReporters, 10",
    "improvementActivities.minDays, 60",
    "improvementActivities.one, -5",
    "improvementActivities.none, -10",
    "promotingInteroperability.minDays, 90",
    "promotingInteroperability.maxPenalty, 5",
    "complexPatient.max, 5",
    "complexPatient.intercept, 1",
    "complexPatient.slope, 3",
    "smallPractice.maxClinicians, 10",
    "smallPractice.small, 5",
    "smallPractice.solo, 6",
    "transform.midpoint, 50",
    "transform.steepness, 0.2",
    "pool.redistribution, 1",
    "pool.includeZeroScores, false",
    "adjustment.capAtRisk, false",
    "missingCategory, REWEIGHT",
    "risk.2027, 0.12"
  })
  void replacesTheParametersOfTheContract(String key, String value) {
    RuleSet changed = rules().override(Map.of(key, value));
    assertThat(changed.isWhatIf()).isTrue();
    assertThat(changed.overridden()).extracting(Parameter::key).containsExactly(key);
    assertThat(changed.digest()).isNotEqualTo(rules().digest());
    assertThat(changed.parameters()).hasSameSizeAs(rules().parameters());
  }

  @Test
  void takesNoOtherParameters() {
    assertThat(Overridable.keys(PerformanceYear.of(2028)))
        .hasSize(28)
        .contains("risk.2028")
        .doesNotContain("risk.2027");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rounding.finalScore",
        "quality.sets.HF",
        "ruleVersion",
        "risk.2028",
        "nothing",
        "improvementActivities.both",
        "finalScore.most",
        "cost.sdOffsets"
      })
  void refusesTheOthersAndNamesThoseItTakes(String key) {
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(() -> rules().override(Map.of(key, "1")))
        .withMessageStartingWith(
            "--set %s: not a parameter that can be overridden for 2027; those are"
                + " quality.dataCompleteness, ",
            key)
        .withMessageEndingWith("missingCategory, risk.2027");
  }

  @Test
  void refusesAValueOutOfRange() {
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(() -> rules().override(Map.of("quality.weight", "2")))
        .withMessageStartingWith("--set quality.weight: quality.weight: found 2, allowed: ");
  }

  @Test
  void marksAWhatIfAsAssumed() {
    RuleSet changed = rules().override(Map.of("quality.minCases", "10"));
    assertThat(changed.quality().minCases()).isEqualTo(10);
    Parameter parameter = changed.overridden().getFirst();
    assertThat(parameter.status()).isEqualTo(ParameterStatus.ASSUMED);
    assertThat(parameter.note()).isEqualTo("what-if value instead of 20");
    assertThat(parameter.location()).isEqualTo("--set quality.minCases");
    assertThat(parameter.cite()).isEqualTo("42 CFR part 512 subpart G");
    assertThat(changed.unsettled()).containsExactly(parameter);
  }

  @Test
  void leavesTheOriginalAlone() {
    RuleSet same = rules().override(Map.of());
    assertThat(same).isEqualTo(rules());
    assertThat(rules().isWhatIf()).isFalse();
    assertThat(rules().overridden()).isEqualTo(List.of());
  }

  @Test
  void aWhatIfHasADigestOfItsOwnEvenWhereTheValueIsTheSame() {
    RuleSet same = rules().override(Map.of("quality.minCases", "20"));
    assertThat(same.isWhatIf()).isTrue();
    assertThat(same.digest()).isNotEqualTo(rules().digest());
  }
}
