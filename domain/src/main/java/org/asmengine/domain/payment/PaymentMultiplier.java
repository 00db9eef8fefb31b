package org.asmengine.domain.payment;

import java.math.BigDecimal;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.RuleSet;

/** What an adjustment factor does to payments. */
public final class PaymentMultiplier {

  private PaymentMultiplier() {}

  /** The multiplier of Part B payments: 1 plus the adjustment factor. */
  @Rule("42 CFR 512.750(c)")
  public static BigDecimal of(BigDecimal adjustmentFactor) {
    return BigDecimal.ONE.add(adjustmentFactor);
  }

  /** What the factor would have done to the payments of the performance year, in dollars. */
  @Rule({"42 CFR 512.750(a)", "R-750-a"})
  public static BigDecimal estimatedAdjustment(
      BigDecimal paid, BigDecimal adjustmentFactor, RuleSet ruleSet) {
    return ruleSet.roundings().estimatedAdjustment().apply(paid.multiply(adjustmentFactor));
  }
}
