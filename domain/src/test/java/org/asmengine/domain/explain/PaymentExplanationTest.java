package org.asmengine.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.payment.ScoreGroup;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

@Covers(CohortFacts.class)
class PaymentExplanationTest {

  private static final RuleSet RULES = ExplainedRules.RULES;
  private static final Explanation SCORE =
      Node.of("Final score", "95.00", "42 CFR 512.745").build();

  @Test
  void factsGiveTheFactorOfEveryScoreAgain() {
    CohortPayment payment = payment("1000.00", RULES);
    CohortFacts facts = CohortFacts.of(payment, RULES);
    assertThat(facts.participants()).isEqualTo(6);
    assertThat(payment.factors().values())
        .allSatisfy(factor -> assertThat(facts.factorOf(factor.score(), RULES)).isEqualTo(factor));
  }

  @Test
  void factsWithoutAMidpointAdjustNoPositiveScore() {
    CohortFacts facts = CohortFacts.of(CohortPayment.of(List.of(), RULES), RULES);
    assertThat(facts.factorOf(BigDecimal.TEN, RULES).factor()).isZero();
    assertThat(facts.factorOf(BigDecimal.ZERO, RULES).factor()).isNegative();
  }

  @Test
  void saysWhatTheCapTookOff() {
    Explanation factor = explained("1000.00", RULES);
    assertThat(factor.value()).isEqualTo("0.090000");
    assertThat(factor.notes())
        .containsExactly(
            "Clamped: 3.379786 is beyond the risk level of 0.09; the difference is not"
                + " distributed.");
  }

  @Test
  void saysThatThereIsNoScalingFactor() {
    Explanation factor = explained("0.00", RULES);
    assertThat(factor.value()).isEqualTo("0.000000");
    assertThat(factor.formula()).isEmpty();
    assertThat(factor.notes())
        .containsExactly("There is no scaling factor: payments are not adjusted.");
    assertThat(Outline.of(factor)).contains("Scaling factor F: none");
  }

  @Test
  void saysThatTheMidpointIsFixed() {
    RuleSet fixed = RULES.override(Map.of("transform.midpoint", "50"));
    assertThat(Outline.of(explained("1000.00", fixed)))
        .contains("Midpoint: 50 points")
        .contains("Fixed by the rule set.");
  }

  @Test
  void marksAWhatIf() {
    Explanation explanation =
        ExplainedCase.under(RULES.override(Map.of("smallPractice.solo", "12"))).explanation();
    assertThat(explanation.notes())
        .contains("What-if, not a published result: smallPractice.solo = 12.");
  }

  @Test
  void saysThatNoPaymentIsOnRecord() {
    Explanation explanation =
        PaymentExplanation.estimatedAdjustment(
            BigDecimal.ZERO, Optional.empty(), new BigDecimal("0.010000"), RULES);
    assertThat(explanation.value()).isEqualTo("0.00");
    assertThat(explanation.children().getFirst().notes())
        .containsExactly("No payment is on record: zero.");
  }

  private static Explanation explained(String paid, RuleSet rules) {
    return PaymentExplanation.factor(
        new FinalScore.Scored(new BigDecimal("95.00"), new BigDecimal("95")),
        SCORE,
        CohortFacts.of(payment(paid, rules), rules),
        rules);
  }

  private static CohortPayment payment(String paid, RuleSet rules) {
    return CohortPayment.of(
        List.of(
            new ScoreGroup(new BigDecimal("0.00"), 1, new BigDecimal("90000.00")),
            new ScoreGroup(new BigDecimal("20.00"), 3, new BigDecimal(paid)),
            new ScoreGroup(new BigDecimal("22.00"), 1, new BigDecimal(paid)),
            new ScoreGroup(new BigDecimal("95.00"), 1, new BigDecimal(paid))),
        rules);
  }
}
