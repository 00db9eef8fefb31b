package org.asmengine.domain.payment;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.asmengine.domain.payment.Payments.net;
import static org.asmengine.domain.payment.Payments.paid;
import static org.asmengine.domain.payment.Payments.paidEqually;
import static org.asmengine.domain.payment.Payments.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.asmengine.domain.Covers;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

@Covers(PoolInvariants.class)
class PoolInvariantsTest {

  private static final BigDecimal SIXTY = new BigDecimal("60");
  private static final List<ScoreGroup> COHORT = paidEqually("45 60 85", "1000000");
  private static final CohortPayment PAYMENT = CohortPayment.of(COHORT, rules());
  private static final BigDecimal NET = net(COHORT, PAYMENT, rules());

  private static CohortPayment with(AdjustmentFactor factor) {
    NavigableMap<BigDecimal, AdjustmentFactor> factors = new TreeMap<>(PAYMENT.factors());
    factors.put(factor.score(), factor);
    return new CohortPayment(
        PAYMENT.groups(), PAYMENT.median(), PAYMENT.pool(), PAYMENT.scalingFactor(), factors);
  }

  /** The factor of 60 points with another published value. */
  private static AdjustmentFactor published(String factor) {
    AdjustmentFactor sixty = PAYMENT.factorOf(SIXTY);
    return new AdjustmentFactor(
        SIXTY,
        sixty.transformed(),
        sixty.unrounded(),
        new BigDecimal(factor),
        new BigDecimal(factor));
  }

  /** The factor of 60 points moved by an amount before rounding. */
  private static AdjustmentFactor moved(String amount) {
    AdjustmentFactor sixty = PAYMENT.factorOf(SIXTY);
    return new AdjustmentFactor(
        SIXTY,
        sixty.transformed(),
        sixty.unrounded().add(new BigDecimal(amount)),
        sixty.unclamped(),
        sixty.factor());
  }

  private static List<String> check(CohortPayment payment) {
    return PoolInvariants.violations(payment, NET, COHORT.size(), rules());
  }

  @Test
  void holdForAPaymentAsItIs() {
    assertThat(check(PAYMENT)).isEmpty();
  }

  @Test
  void aFactorOutsideTheRiskLevelIsAViolation() {
    CohortPayment above = with(published("0.090001"));
    assertThat(check(above))
        .contains("factor 0.090001 of score 60 is outside the risk level 0.090000")
        .hasSize(2);
    assertThat(PoolInvariants.violations(above, NET, 3, rulesWith("adjustment.capAtRisk", "false")))
        .noneMatch(violation -> violation.contains("outside"));
    assertThat(check(with(published("-0.090001"))))
        .contains(
            "factor -0.090001 of score 60 is outside the risk level 0.090000",
            "factor -0.090001 of score 60 is lower than -0.063940 of a lower score");
  }

  @Test
  void aFactorAtTheRiskLevelIsNone() {
    AdjustmentFactor highest = PAYMENT.factorOf(new BigDecimal("85"));
    AdjustmentFactor atRisk =
        new AdjustmentFactor(
            highest.score(),
            highest.transformed(),
            highest.unrounded(),
            new BigDecimal("0.090000"),
            new BigDecimal("0.090000"));
    assertThat(check(with(atRisk))).isEmpty();
  }

  @Test
  void aLowerFactorForAHigherScoreIsAViolation() {
    assertThat(check(with(published("-0.063941"))))
        .containsExactly("factor -0.063941 of score 60 is lower than -0.063940 of a lower score");
    assertThat(check(with(published("-0.063940")))).isEmpty();
  }

  @Test
  void theFirstFactorMayBeAsLowAsTheRiskLevel() {
    List<ScoreGroup> zeros = paid("0 60", "100 100");
    assertThat(violations(zeros, CohortPayment.of(zeros, rules()), rules())).isEmpty();
  }

  @Test
  void dollarsThatArePaidTwiceOrLostAreAViolation() {
    // The rounding of F explains 0.5e-12 x 0.09 x 1,000,000 x (T + T + T), well below a cent.
    assertThat(check(with(moved("0.0000001"))))
        .singleElement()
        .asString()
        .startsWith("adjustments before rounding come to ")
        .contains(" dollars instead of -40500.00")
        .contains("; the rounding of the scaling factor explains at most 7.22955304703");
    assertThat(check(with(moved("-0.0000001")))).hasSize(1);
    assertThat(check(with(moved("0.00000000000001")))).isEmpty();
  }

  @Test
  void withoutAScalingFactorNothingIsDistributed() {
    List<ScoreGroup> unpaid = paid("0 60", "100000 0");
    assertThat(violations(unpaid, CohortPayment.of(unpaid, rules()), rules())).isEmpty();
  }

  @Test
  void theRoundedDollarsDifferByNoMoreThanTheRoundingsExplain() {
    BigDecimal unrounded =
        PAYMENT.factors().values().stream()
            .map(factor -> factor.unrounded().multiply(new BigDecimal("1000000")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // 3,000,000 x 0.0000005 + 3 x 0.005 dollars.
    BigDecimal allowed = new BigDecimal("1.515");
    BigDecimal more = new BigDecimal("1.515000000000000001");
    assertThat(PoolInvariants.violations(PAYMENT, unrounded.add(allowed), 3, rules())).isEmpty();
    assertThat(PoolInvariants.violations(PAYMENT, unrounded.subtract(allowed), 3, rules()))
        .isEmpty();
    assertThat(PoolInvariants.violations(PAYMENT, unrounded.subtract(more), 3, rules())).hasSize(1);
    assertThat(PoolInvariants.violations(PAYMENT, unrounded.add(more), 3, rules()))
        .singleElement()
        .asString()
        .startsWith("estimated adjustments come to ")
        .endsWith("; the roundings explain at most 1.5150000");
  }

  @Test
  void theDollarsOfAClampedFactorAreNotMissed() {
    List<ScoreGroup> outlier = paid("20 22 24 25 95", "100000 100000 100000 100000 1000.01");
    RuleSet midpoint = rulesWith("transform.midpoint", "50");
    CohortPayment payment = CohortPayment.of(outlier, midpoint);
    assertThat(payment.clamped()).isEqualTo(1);
    assertThat(violations(outlier, payment, midpoint)).isEmpty();
  }

  @Test
  void aRiskLevelWithMoreDecimalsThanAFactorIsNoViolation() {
    // -r is published as -0.091235, which is beyond 0.0912345 by its rounding only.
    RuleSet risk = rulesWith("risk.2027", "0.0912345");
    List<ScoreGroup> cohort = paid("0 45 60 95", "100000 100000 100000 10");
    CohortPayment payment = CohortPayment.of(cohort, risk);
    assertThat(payment.factorOf(BigDecimal.ZERO).factor()).isEqualTo(new BigDecimal("-0.091235"));
    assertThat(violations(cohort, payment, risk)).isEmpty();
  }

  @Test
  void theResidualIsZeroWhereTheRoundingsExplainEverything() {
    assertThat(residual(PAYMENT, NET)).isZero();
    assertThat(residual(PAYMENT, NET.add(new BigDecimal("0.01")))).isZero();
  }

  @Test
  void theResidualIsWhatTheRoundingsLeaveUnexplained() {
    // Roundings explain half a unit of the sixth decimal of 3,000,000 dollars and three half cents.
    BigDecimal explained = new BigDecimal("1.515");
    BigDecimal expected =
        PAYMENT
            .pool()
            .dollars()
            .subtract(new BigDecimal("0.09").multiply(new BigDecimal(3_000_000)));

    assertThat(residual(PAYMENT, expected.add(new BigDecimal("101.515"))))
        .isCloseTo(new BigDecimal("100"), within(new BigDecimal("0.001")));
    assertThat(residual(PAYMENT, expected.subtract(explained).subtract(BigDecimal.TEN)))
        .isCloseTo(BigDecimal.TEN, within(new BigDecimal("0.001")));
  }

  @Test
  void theResidualCountsDollarsThatAreLostBeforeRounding() {
    CohortPayment lost = with(moved("-0.0001"));

    assertThat(residual(lost, NET)).isCloseTo(new BigDecimal("100"), within(new BigDecimal("2")));
  }

  @Test
  void withoutAScalingFactorTheResidualIsThatOfTheRoundedDollars() {
    List<ScoreGroup> unpaid = paid("0 60", "100000 0");
    CohortPayment payment = CohortPayment.of(unpaid, rules());

    assertThat(PoolInvariants.residual(payment, net(unpaid, payment, rules()), 2, rules()))
        .isZero();
  }

  private static BigDecimal residual(CohortPayment payment, BigDecimal net) {
    return PoolInvariants.residual(payment, net, COHORT.size(), rules());
  }
}
