package org.asmengine.application.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.ruleset.RuleSetDiff.Change;
import org.asmengine.application.testing.SampleRuleSet;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** What counts as a change between two rule sets. */
class RuleSetDiffTest {

  private static final RuleSet FIRST = SampleRuleSet.of(2027, "0.09");

  @Test
  void sameRuleSetHasNoChanges() {
    assertThat(RuleSetDiff.between(FIRST, SampleRuleSet.of(2027, "0.09")).changes()).isEmpty();
  }

  @Test
  void namesTheYears() {
    RuleSetDiff diff = RuleSetDiff.between(FIRST, SampleRuleSet.of(2029, "0.10"));

    assertThat(diff.from()).isEqualTo(PerformanceYear.of(2027));
    assertThat(diff.to()).isEqualTo(PerformanceYear.of(2029));
  }

  @Test
  void riskLevelsAreComparedAlthoughTheirKeysHoldTheYear() {
    RuleSetDiff diff = RuleSetDiff.between(FIRST, SampleRuleSet.of(2029, "0.10"));

    assertThat(diff.changes())
        .extracting(Change::key)
        .containsExactly(
            "calendar.performanceYear",
            "calendar.paymentYear",
            "calendar.start",
            "calendar.end",
            "calendar.submissionDeadline",
            "risk.YEAR");
    Change risk = diff.changes().getLast();
    assertThat(risk.from().map(Parameter::text)).hasValue("0.09");
    assertThat(risk.to().map(Parameter::text)).hasValue("0.10");
    assertThat(risk.changesValue()).isTrue();
    assertThat(risk.changesStatus()).isFalse();
  }

  @Test
  void equalRiskLevelsOfTwoYearsAreNoChange() {
    assertThat(RuleSetDiff.between(FIRST, SampleRuleSet.of(2028, "0.09")).changes())
        .extracting(Change::key)
        .doesNotContain("risk.YEAR");
  }

  @Test
  void aValueThatBecomesLawIsAChangeOfStatusAlone() {
    RuleSet settled =
        SampleRuleSet.of(
            2027, "0.09", parameter -> change(parameter, "quality.minCases", ParameterStatus.LAW));

    assertThat(RuleSetDiff.between(FIRST, settled).changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.key()).isEqualTo("quality.minCases");
          assertThat(change.changesValue()).isFalse();
          assertThat(change.changesStatus()).isTrue();
        });
  }

  @Test
  void whatOnlyOneHasIsMissingInTheOther() {
    RuleSet without =
        RuleSet.of(
            FIRST.parameters().stream()
                .filter(parameter -> !parameter.key().startsWith("quality.measures.377."))
                .map(parameter ->
                    parameter.key().equals("quality.sets.HF")
                        ? withValues(parameter, List.of("492", "008", "005", "236"))
                        : parameter)
                .toList());

    assertThat(RuleSetDiff.between(without, FIRST).changes())
        .extracting(Change::key)
        .containsExactly(
            "quality.sets.HF",
            "quality.measures.377.title",
            "quality.measures.377.collectionTypes",
            "quality.measures.377.inverse");
    assertThat(RuleSetDiff.between(without, FIRST).changes().getLast().from()).isEmpty();
    assertThat(RuleSetDiff.between(FIRST, without).changes().getLast().to())
        .isEqualTo(Optional.empty());
  }

  private static Parameter change(Parameter parameter, String key, ParameterStatus status) {
    return parameter.key().equals(key)
        ? SampleRuleSet.parameter(key, parameter.text(), status)
        : parameter;
  }

  private static Parameter withValues(Parameter parameter, List<String> values) {
    return SampleRuleSet.parameter(parameter.key(), String.join(", ", values), parameter.status());
  }
}
