package org.asmengine.application.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.testing.SampleRuleSet;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** Which of 10 scored, 3 zero and 5 missing results rest on unsettled parameters. */
class UnsettledResultsTest {

  private static final CohortRow ROW =
      new CohortRow(
          Cohort.HF,
          18,
          10,
          3,
          5,
          Optional.empty(),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          Optional.empty(),
          BigDecimal.ZERO,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          BigDecimal.ZERO);

  private static long resting(String... unsettled) {
    List<Parameter> parameters =
        SampleRuleSet.of(2027, "0.09").parameters().stream()
            .map(parameter -> with(parameter, Arrays.asList(unsettled)))
            .toList();
    return UnsettledResults.under(RuleSet.of(parameters)).in(ROW);
  }

  private static Parameter with(Parameter parameter, List<String> unsettled) {
    return new Parameter(
        parameter.key(),
        parameter.values(),
        parameter.cite(),
        unsettled.contains(parameter.key()) ? ParameterStatus.ASSUMED : ParameterStatus.LAW,
        parameter.note(),
        parameter.location(),
        false);
  }

  @Test
  void noneUnderSettledLaw() {
    assertThat(resting()).isZero();
  }

  @Test
  void noneForWhatChangesNoNumber() {
    assertThat(resting("ruleVersion")).isZero();
  }

  @Test
  void thoseWithAScoreForAParameterOfThePayment() {
    assertThat(resting("rounding.adjustmentFactor")).isEqualTo(13);
  }

  @Test
  void allForAParameterThatDecidesWhoHasAScore() {
    assertThat(resting("missingCategory")).isEqualTo(18);
  }
}
