package org.asmengine.domain.payment;

import java.math.BigDecimal;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.number.Exponential;
import org.asmengine.domain.ruleset.RuleSet;

/** The logistic exchange function that turns final scores into transformed scores. */
public final class ExchangeFunction {

  private ExchangeFunction() {}

  /**
   * The transformed score T = 1 / (1 + exp(-k (S - midpoint))), rounded.
   *
   * @param score a final score above zero
   * @param midpoint the score that gives one half
   */
  @Rule({"42 CFR 512.750(c)(1)(ii)", "R-750-c-1-ii"})
  public static BigDecimal transform(BigDecimal score, BigDecimal midpoint, RuleSet ruleSet) {
    return ruleSet.roundings().transformedScore().apply(unrounded(score, midpoint, ruleSet));
  }

  /** T to 60 digits. */
  public static BigDecimal unrounded(BigDecimal score, BigDecimal midpoint, RuleSet ruleSet) {
    BigDecimal exponent = ruleSet.payment().steepness().multiply(score.subtract(midpoint)).negate();
    return Exact.divide(BigDecimal.ONE, BigDecimal.ONE.add(Exponential.of(exponent)));
  }
}
