package org.asmengine.domain.payment;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * What is kept of a cohort's payment: enough to work out the factor of any final score again.
 *
 * @param participants how many participants have a final score, zeros included
 * @param median of the positive final scores, exact; none without one
 * @param midpoint the score at which the exchange function gives one half
 * @param paid the Part B payments that the pool is built on, in dollars
 * @param pool the incentive pool, in dollars, rounded
 * @param scalingFactor F, rounded; none when nobody with a positive score was paid anything
 */
public record CohortFacts(
    long participants,
    Optional<BigDecimal> median,
    Optional<BigDecimal> midpoint,
    BigDecimal paid,
    BigDecimal pool,
    Optional<BigDecimal> scalingFactor) {

  /** The facts of the payment. */
  public static CohortFacts of(CohortPayment payment, RuleSet ruleSet) {
    return new CohortFacts(
        payment.groups().values().stream().mapToLong(ScoreGroup::participants).sum(),
        payment.median(),
        CohortPayment.midpoint(payment.median(), ruleSet),
        payment.pool().paid(),
        payment.pool().dollars(),
        payment.scalingFactor());
  }

  /**
   * The adjustment of a final score, whether it occurs in the cohort or not. A cohort without a
   * midpoint has no positive score and so no scaling factor either: it adjusts no positive score.
   */
  @Rule({"42 CFR 512.750(c)(1)", "R-750-c-1"})
  public AdjustmentFactor factorOf(BigDecimal score, RuleSet ruleSet) {
    BigDecimal transformed =
        midpoint
            .filter(center -> score.signum() > 0)
            .map(center -> ExchangeFunction.transform(score, center, ruleSet))
            .orElse(BigDecimal.ZERO);
    return CohortPayment.factor(score, transformed, scalingFactor, ruleSet);
  }
}
