package org.asmengine.domain.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.RuleSet;

/** What has to hold for every cohort of every run; a violation stops the run. */
public final class PoolInvariants {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private PoolInvariants() {}

  /**
   * The violations, each in words; none when all is well.
   *
   * @param netAdjustment the sum of the rounded estimated adjustments, in dollars
   * @param participants how many estimated adjustments were rounded
   */
  @Rule({"42 CFR 512.750(c)(1)", "R-750-c-1", "R-750-U1"})
  public static List<String> violations(
      CohortPayment payment, BigDecimal netAdjustment, long participants, RuleSet ruleSet) {
    List<String> violations = new ArrayList<>();
    checkFactors(payment, ruleSet, violations);
    if (payment.scalingFactor().isPresent()) {
      checkConservation(payment, ruleSet, violations);
    }
    checkDollars(payment, netAdjustment, participants, ruleSet, violations);
    return violations;
  }

  /** Within the risk level, rounded as factors are, and no lower for a higher score. */
  private static void checkFactors(
      CohortPayment payment, RuleSet ruleSet, List<String> violations) {
    BigDecimal risk = ruleSet.roundings().adjustmentFactor().apply(ruleSet.payment().risk());
    BigDecimal previous = risk.negate();
    for (AdjustmentFactor factor : payment.factors().values()) {
      if (ruleSet.payment().capAtRisk() && factor.factor().abs().compareTo(risk) > 0) {
        violations.add(
            "factor %s of score %s is outside the risk level %s"
                .formatted(factor.factor(), factor.score(), risk));
      }
      if (factor.factor().compareTo(previous) < 0) {
        violations.add(
            "factor %s of score %s is lower than %s of a lower score"
                .formatted(factor.factor(), factor.score(), previous));
      }
      previous = factor.factor();
    }
  }

  /** Before rounding, all factors distribute the pool less the amount at risk. */
  private static void checkConservation(
      CohortPayment payment, RuleSet ruleSet, List<String> violations) {
    BigDecimal risk = ruleSet.payment().risk();
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    for (ScoreGroup group : payment.groups().values()) {
      AdjustmentFactor factor = payment.factorOf(group.score());
      net = net.add(group.paid().multiply(factor.unrounded()));
      paid = paid.add(group.paid());
      weighted = weighted.add(group.paid().multiply(risk).multiply(factor.transformed()));
    }
    BigDecimal expected = payment.pool().dollars().subtract(risk.multiply(paid));
    BigDecimal allowed =
        weighted.multiply(halfUnit(ruleSet.roundings().scalingFactor().decimals()));
    BigDecimal residual = net.subtract(expected).abs();
    if (residual.compareTo(allowed) > 0) {
      violations.add(
          "adjustments before rounding come to %s dollars instead of %s; the rounding of the"
                  .formatted(net, expected)
              + " scaling factor explains at most %s".formatted(allowed));
    }
  }

  /** The rounded dollars differ by no more than the roundings explain. */
  private static void checkDollars(
      CohortPayment payment,
      BigDecimal netAdjustment,
      long participants,
      RuleSet ruleSet,
      List<String> violations) {
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    for (ScoreGroup group : payment.groups().values()) {
      AdjustmentFactor factor = payment.factorOf(group.score());
      BigDecimal cap = factor.unclamped().subtract(factor.factor());
      net = net.add(group.paid().multiply(factor.unrounded().subtract(cap)));
      paid = paid.add(group.paid());
    }
    BigDecimal allowed =
        paid.multiply(halfUnit(ruleSet.roundings().adjustmentFactor().decimals()))
            .add(
                BigDecimal.valueOf(participants)
                    .multiply(halfUnit(ruleSet.roundings().estimatedAdjustment().decimals())));
    if (netAdjustment.subtract(net).abs().compareTo(allowed) > 0) {
      violations.add(
          "estimated adjustments come to %s dollars instead of %s; the roundings explain at most %s"
              .formatted(netAdjustment, net, allowed));
    }
  }

  private static BigDecimal halfUnit(int decimals) {
    return HALF.movePointLeft(decimals);
  }
}
