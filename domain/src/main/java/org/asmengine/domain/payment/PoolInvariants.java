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

  /**
   * The dollars of a cohort that no rounding explains: the larger of what is missing from, or too
   * much in, the adjustments before rounding and their rounded sum. Zero when all is well.
   *
   * @param netAdjustment the sum of the rounded estimated adjustments, in dollars
   * @param participants how many estimated adjustments were rounded
   */
  @Rule({"42 CFR 512.750(c)(1)", "R-750-c-1"})
  public static BigDecimal residual(
      CohortPayment payment, BigDecimal netAdjustment, long participants, RuleSet ruleSet) {
    BigDecimal rounded = dollars(payment, netAdjustment, participants, ruleSet).excess();
    return payment.scalingFactor().isPresent()
        ? rounded.max(conservation(payment, ruleSet).excess())
        : rounded;
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
    Balance balance = conservation(payment, ruleSet);
    if (!balance.holds()) {
      violations.add(
          "adjustments before rounding come to %s dollars instead of %s; the rounding of the"
                  .formatted(balance.found(), balance.expected())
              + " scaling factor explains at most %s".formatted(balance.allowed()));
    }
  }

  private static Balance conservation(CohortPayment payment, RuleSet ruleSet) {
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
    return new Balance(
        net,
        payment.pool().dollars().subtract(risk.multiply(paid)),
        weighted.multiply(halfUnit(ruleSet.roundings().scalingFactor().decimals())));
  }

  /** The rounded dollars differ by no more than the roundings explain. */
  private static void checkDollars(
      CohortPayment payment,
      BigDecimal netAdjustment,
      long participants,
      RuleSet ruleSet,
      List<String> violations) {
    Balance balance = dollars(payment, netAdjustment, participants, ruleSet);
    if (!balance.holds()) {
      violations.add(
          "estimated adjustments come to %s dollars instead of %s; the roundings explain at most %s"
              .formatted(balance.found(), balance.expected(), balance.allowed()));
    }
  }

  private static Balance dollars(
      CohortPayment payment, BigDecimal netAdjustment, long participants, RuleSet ruleSet) {
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    for (ScoreGroup group : payment.groups().values()) {
      AdjustmentFactor factor = payment.factorOf(group.score());
      BigDecimal cap = factor.unclamped().subtract(factor.factor());
      net = net.add(group.paid().multiply(factor.unrounded().subtract(cap)));
      paid = paid.add(group.paid());
    }
    return new Balance(
        netAdjustment,
        net,
        paid.multiply(halfUnit(ruleSet.roundings().adjustmentFactor().decimals()))
            .add(
                BigDecimal.valueOf(participants)
                    .multiply(halfUnit(ruleSet.roundings().estimatedAdjustment().decimals()))));
  }

  /** Dollars that have to be equal but for roundings. */
  private record Balance(BigDecimal found, BigDecimal expected, BigDecimal allowed) {

    boolean holds() {
      return excess().signum() == 0;
    }

    /** What the roundings leave unexplained. */
    BigDecimal excess() {
      return found.subtract(expected).abs().subtract(allowed).max(BigDecimal.ZERO);
    }
  }

  private static BigDecimal halfUnit(int decimals) {
    return HALF.movePointLeft(decimals);
  }
}
