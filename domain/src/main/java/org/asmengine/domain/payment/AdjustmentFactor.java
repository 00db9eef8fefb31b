package org.asmengine.domain.payment;

import java.math.BigDecimal;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The payment adjustment of one final score.
 *
 * @param score the final score
 * @param transformed T, rounded; zero for a score of zero, which does not use it
 * @param unrounded r T F - r before rounding and clamping
 * @param unclamped rounded, before clamping
 * @param factor the adjustment factor, within the risk level where the rule set caps it
 */
public record AdjustmentFactor(
    BigDecimal score,
    BigDecimal transformed,
    BigDecimal unrounded,
    BigDecimal unclamped,
    BigDecimal factor) {

  /** The factor and multiplier of a participant without a final score: no adjustment. */
  public static BigDecimal none(RuleSet ruleSet) {
    return ruleSet.roundings().adjustmentFactor().apply(BigDecimal.ZERO);
  }

  /** Whether the cap changed the factor. */
  public boolean isClamped() {
    return unclamped.compareTo(factor) != 0;
  }
}
