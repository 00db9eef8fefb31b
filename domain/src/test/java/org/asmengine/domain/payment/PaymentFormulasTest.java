package org.asmengine.domain.payment;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.Covers;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({ExchangeFunction.class, IncentivePool.class, PaymentMultiplier.class})
class PaymentFormulasTest {

  private static BigDecimal transform(String score, String midpoint, RuleSet ruleSet) {
    return ExchangeFunction.transform(new BigDecimal(score), new BigDecimal(midpoint), ruleSet);
  }

  @ParameterizedTest(name = "{0} against {1}: {2}")
  @CsvSource({
    "35, 60, 0.075858180021",
    "45, 60, 0.182425523806",
    "60, 60, 0.500000000000",
    "70, 60, 0.731058578630",
    "85, 60, 0.924141819979",
    "0.01, 100, 0.000045443287",
    "100, 0.01, 0.999954556713",
  })
  void theExchangeFunctionIsLogistic(String score, String midpoint, BigDecimal transformed) {
    // Specification 19.5 case A, and the ends of the scale.
    assertThat(transform(score, midpoint, rules())).isEqualTo(transformed);
  }

  @Test
  void theUnroundedTransformedScoreHasSixtyDigits() {
    // 1 / (1 + e), from Python's decimal module to 120 digits.
    assertThat(
            ExchangeFunction.unrounded(BigDecimal.valueOf(50), BigDecimal.valueOf(60), rules())
                .toString())
        .isEqualTo("0.268941421369995120748840758178163725634855359834943480723634");
  }

  @Test
  void theSteepestFunctionIsAStep() {
    RuleSet steep = rulesWith("transform.steepness", "1000");
    assertThat(transform("59.99", "60", steep)).isEqualTo(new BigDecimal("0.000045397869"));
    assertThat(transform("1", "100", steep)).isEqualTo(new BigDecimal("0.000000000000"));
    assertThat(transform("100", "1", steep)).isEqualTo(new BigDecimal("1.000000000000"));
    RuleSet flat = rulesWith("transform.steepness", "0");
    assertThat(transform("1", "100", flat)).isEqualTo(new BigDecimal("0.500000000000"));
  }

  @ParameterizedTest(name = "{0} dollars: {1}")
  @CsvSource({"500000, 38250.00", "10, 0.77", "9.99, 0.76", "0, 0.00", "0.06, 0.00", "0.07, 0.01"})
  void thePoolIsEightyFivePercentOfTheAmountAtRiskInCents(BigDecimal paid, BigDecimal pool) {
    // 10 x 0.09 x 0.85 = 0.765: a tie goes up.
    ScoreGroup group = new ScoreGroup(BigDecimal.TEN, 1, paid);
    IncentivePool incentivePool = IncentivePool.of(List.of(group), rules());
    assertThat(incentivePool.dollars()).isEqualTo(pool);
    assertThat(incentivePool.paid()).isEqualByComparingTo(paid);
  }

  @Test
  void theShareIsAParameter() {
    ScoreGroup group = new ScoreGroup(BigDecimal.TEN, 1, BigDecimal.valueOf(1000));
    assertThat(IncentivePool.of(List.of(group), rulesWith("pool.redistribution", "1")).dollars())
        .isEqualTo(new BigDecimal("90.00"));
  }

  @ParameterizedTest(name = "{1} of {0}: {2}")
  @CsvSource({
    "100000, -0.077978, -7797.80",
    "0.50, 0.01, 0.01",
    "0.50, -0.01, -0.01",
    "0.49, 0.01, 0.00",
    "0, 0.09, 0.00"
  })
  void theEstimatedAdjustmentIsInCents(BigDecimal paid, BigDecimal factor, BigDecimal dollars) {
    assertThat(PaymentMultiplier.estimatedAdjustment(paid, factor, rules())).isEqualTo(dollars);
  }

  @Test
  void theMultiplierIsOnePlusTheFactor() {
    assertThat(PaymentMultiplier.of(new BigDecimal("-0.090000"))).isEqualTo("0.910000");
    assertThat(PaymentMultiplier.of(AdjustmentFactor.none(rules()))).isEqualTo("1.000000");
  }
}
