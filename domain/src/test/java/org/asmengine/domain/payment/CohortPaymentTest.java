package org.asmengine.domain.payment;

import static org.asmengine.domain.TestRuleSets.draft;
import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.payment.Payments.net;
import static org.asmengine.domain.payment.Payments.paid;
import static org.asmengine.domain.payment.Payments.paidEqually;
import static org.asmengine.domain.payment.Payments.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** The hypothetical cohorts of specification 19.5, kind H, and what happens at their edges. */
@Covers(CohortPayment.class)
class CohortPaymentTest {

  private static final String SCORES = "35 45 60 70 85";
  private static final String ONE_ZERO = "0 45 60 70 85";
  private static final RuleSet MIDPOINT_50 = rulesWith("transform.midpoint", "50");

  /** One participant costs little, scores high and is paid little. */
  private static final List<ScoreGroup> OUTLIER =
      paid("20 22 24 25 95", "100000 100000 100000 100000 1000.01");

  private static CohortPayment assertPayment(
      List<ScoreGroup> participants, RuleSet ruleSet, String scaling, String factors, String net) {
    CohortPayment payment = CohortPayment.of(participants, ruleSet);
    assertThat(payment.scalingFactor()).contains(new BigDecimal(scaling));
    assertThat(participants.stream().map(each -> payment.factorOf(each.score()).factor()))
        .containsExactlyElementsOf(
            Arrays.stream(factors.split(" ", -1)).map(BigDecimal::new).toList());
    assertThat(net(participants, payment, ruleSet)).isEqualTo(new BigDecimal(net));
    assertThat(violations(participants, payment, ruleSet)).isEmpty();
    return payment;
  }

  @Test
  void caseA() {
    CohortPayment payment =
        assertPayment(
            paidEqually(SCORES, "100000"),
            rules(),
            "1.760939711892",
            "-0.077978 -0.061088 -0.010758 0.025862 0.056462",
            "-6750.00");
    assertThat(payment.median()).contains(new BigDecimal("60"));
    assertThat(payment.pool().dollars()).isEqualTo(new BigDecimal("38250.00"));
    assertThat(payment.factors().values())
        .extracting(AdjustmentFactor::transformed)
        .containsExactly(
            new BigDecimal("0.075858180021"),
            new BigDecimal("0.182425523806"),
            new BigDecimal("0.500000000000"),
            new BigDecimal("0.731058578630"),
            new BigDecimal("0.924141819979"));
    assertThat(payment.factors().values())
        .extracting(factor -> PaymentMultiplier.of(factor.factor()).toString())
        .containsExactly("0.922022", "0.938912", "0.989242", "1.025862", "1.056462");
    assertThat(payment.clamped()).isZero();
    assertThat(payment.undistributed()).isZero();
  }

  @Test
  void caseBOneScoreOfZeroIsInThePoolButNotInTheMedian() {
    CohortPayment payment =
        assertPayment(
            paidEqually(ONE_ZERO, "100000"),
            rules(),
            "2.125000000000",
            "-0.090000 -0.067202 -0.017795 0.029045 0.078452",
            "-6750.00");
    assertThat(payment.median())
        .hasValueSatisfying(mu -> assertThat(mu).isEqualByComparingTo("65"));
    assertThat(payment.pool().paid()).isEqualByComparingTo("500000");
    assertThat(payment.factorOf(BigDecimal.ZERO).transformed()).isZero();
  }

  @Test
  void caseB2TheScoreOfZeroIsOutOfThePool() {
    CohortPayment payment =
        assertPayment(
            paidEqually(ONE_ZERO, "100000"),
            rulesWith("pool.includeZeroScores", "false"),
            "1.700000000000",
            "-0.090000 -0.071762 -0.032236 0.005236 0.044762",
            "-14400.00");
    assertThat(payment.pool().paid()).isEqualByComparingTo("400000");
  }

  @Test
  void caseCTheFactorsDependOnWhoIsPaidWhat() {
    // -10,125.00 before the factors are rounded.
    assertPayment(
        paid(SCORES, "50000 100000 150000 200000 250000"),
        rules(),
        "1.344135240994",
        "-0.080823 -0.067932 -0.029514 -0.001562 0.021795",
        "-10125.10");
  }

  @Test
  void caseDAllEqual() {
    assertPayment(
        paidEqually("60 60 60 60", "100000"),
        rules(),
        "1.700000000000",
        "-0.013500 -0.013500 -0.013500 -0.013500",
        "-5400.00");
  }

  @Test
  void caseESteeper() {
    assertPayment(
        paidEqually(SCORES, "100000"),
        rulesWith("transform.steepness", "0.2"),
        "1.750251144763",
        "-0.088946 -0.082529 -0.011239 0.048745 0.066468",
        "-6750.10");
  }

  @Test
  void caseFFixedMidpoint() {
    CohortPayment payment =
        assertPayment(
            paidEqually(SCORES, "100000"),
            MIDPOINT_50,
            "1.352422272643",
            "-0.067796 -0.044047 -0.001017 0.017209 0.028150",
            "-6750.10");
    assertThat(payment.median()).contains(new BigDecimal("60"));
  }

  @Test
  void caseGMoreAtRisk() {
    assertPayment(
        paidEqually(SCORES, "100000"),
        rulesWith("risk.2027", "0.12"),
        "1.760939711892",
        "-0.103970 -0.081451 -0.014344 0.034482 0.075283",
        "-9000.00");
  }

  @Test
  void caseHOutlier() {
    assertPayment(
        paidEqually("20 22 24 25 95", "100000"),
        rules(),
        "1.477935412576",
        "-0.036620 -0.030122 -0.023493 -0.020170 0.042905",
        "-6750.00");
  }

  @Test
  void aFactorAboveTheRiskLevelIsClampedAndItsDollarsAreNotDistributed() {
    // T 0.989013057369 x F 13.127950136478 is far above 2: r T F - r = 1.078534 and not 0.09.
    CohortPayment payment =
        assertPayment(
            OUTLIER,
            MIDPOINT_50,
            "13.127950136478",
            "-0.033966 -0.022271 -0.008312 -0.000372 0.090000",
            "-6402.10");
    AdjustmentFactor clamped = payment.factorOf(new BigDecimal("95"));
    assertThat(clamped.isClamped()).isTrue();
    assertThat(clamped.unclamped()).isEqualTo(new BigDecimal("1.078534"));
    assertThat(payment.clamped()).isEqualTo(1);
    assertThat(payment.undistributed()).isEqualByComparingTo("988.54388534");
  }

  @Test
  void withoutTheCapNothingIsClamped() {
    RuleSet uncapped =
        draft().with("transform.midpoint", "50").with("adjustment.capAtRisk", "false").ruleSet();
    CohortPayment payment = CohortPayment.of(OUTLIER, uncapped);
    assertThat(payment.factorOf(new BigDecimal("95")).factor())
        .isEqualTo(new BigDecimal("1.078534"));
    assertThat(payment.clamped()).isZero();
    assertThat(payment.undistributed()).isZero();
    assertThat(violations(OUTLIER, payment, uncapped)).isEmpty();
  }

  @Test
  void participantsOfOneScoreAreOneGroupWhateverItsScale() {
    List<ScoreGroup> split = paid("60.00 60 60.0 70", "10 20.50 30 40");
    CohortPayment payment = CohortPayment.of(split, rules());
    assertThat(payment.groups()).hasSize(2);
    ScoreGroup group = payment.groups().firstEntry().getValue();
    assertThat(group.participants()).isEqualTo(3);
    assertThat(group.paid()).isEqualByComparingTo("60.50");
    assertThat(payment.median())
        .hasValueSatisfying(mu -> assertThat(mu).isEqualByComparingTo("60"));
  }

  @Test
  void theMedianCountsEachParticipantOfAGroup() {
    List<ScoreGroup> groups =
        List.of(
            new ScoreGroup(new BigDecimal("50"), 1, BigDecimal.TEN),
            new ScoreGroup(new BigDecimal("80"), 3, BigDecimal.TEN),
            new ScoreGroup(BigDecimal.ZERO, 9, BigDecimal.TEN));
    assertThat(CohortPayment.median(groups))
        .hasValueSatisfying(mu -> assertThat(mu).isEqualByComparingTo("80"));
  }

  @Test
  void whenNobodyWithAPositiveScoreIsPaidThereIsNoScalingFactor() {
    List<ScoreGroup> unpaid = paid("0 60 70", "100000 0 0");
    CohortPayment payment = CohortPayment.of(unpaid, rules());
    assertThat(payment.scalingFactor()).isEmpty();
    assertThat(payment.factorOf(new BigDecimal("60")).factor())
        .isEqualTo(new BigDecimal("0.000000"));
    assertThat(payment.factorOf(BigDecimal.ZERO).factor()).isEqualTo(new BigDecimal("-0.090000"));
    assertThat(violations(unpaid, payment, rules())).isEmpty();
  }

  @Test
  void scoresOfZeroAloneLoseTheRiskLevel() {
    List<ScoreGroup> zeros = paidEqually("0 0.00", "100000");
    for (RuleSet ruleSet : List.of(rules(), MIDPOINT_50)) {
      CohortPayment payment = CohortPayment.of(zeros, ruleSet);
      assertThat(payment.median()).isEmpty();
      assertThat(payment.scalingFactor()).isEmpty();
      assertThat(payment.pool().dollars()).isEqualTo(new BigDecimal("15300.00"));
      assertThat(net(zeros, payment, ruleSet)).isEqualTo(new BigDecimal("-18000.00"));
      assertThat(violations(zeros, payment, ruleSet)).isEmpty();
    }
  }

  @Test
  void aCohortWithoutFinalScoresHasNothingToPay() {
    CohortPayment payment = CohortPayment.of(List.of(), rules());
    assertThat(payment.factors()).isEmpty();
    assertThat(payment.median()).isEmpty();
    assertThat(payment.scalingFactor()).isEmpty();
    assertThat(payment.pool().dollars()).isEqualTo(new BigDecimal("0.00"));
    assertThat(violations(List.of(), payment, rules())).isEmpty();
    assertThat(AdjustmentFactor.none(rules())).isEqualTo(new BigDecimal("0.000000"));
  }

  @Test
  void onlyScoresOfTheCohortHaveAFactor() {
    CohortPayment payment = CohortPayment.of(paidEqually(SCORES, "100000"), rules());
    assertThat(payment.factorOf(new BigDecimal("60.00"))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> payment.factorOf(new BigDecimal("61")))
        .withMessage("no participant of the cohort has a score of 61");
  }

  @Test
  void aTieOfTheSeventhDecimalGoesAwayFromZero() {
    RuleSet tenth = rulesWith("risk.2027", "0.1");
    BigDecimal half = new BigDecimal("0.5");
    // 0.1 x 0.5 x 2.00001 - 0.1 = 0.0000005.
    AdjustmentFactor up =
        CohortPayment.factor(BigDecimal.TEN, half, Optional.of(new BigDecimal("2.00001")), tenth);
    assertThat(up.unrounded()).isEqualByComparingTo("0.0000005");
    assertThat(up.factor()).isEqualTo(new BigDecimal("0.000001"));
    AdjustmentFactor down =
        CohortPayment.factor(BigDecimal.TEN, half, Optional.of(new BigDecimal("1.99999")), tenth);
    assertThat(down.factor()).isEqualTo(new BigDecimal("-0.000001"));
  }
}
