package org.asmengine.domain.payment;

import java.math.BigDecimal;
import java.util.Collection;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The incentive pool of a cohort.
 *
 * @param paid the Part B payments it is built on, in dollars
 * @param dollars the pool, rounded
 */
public record IncentivePool(BigDecimal paid, BigDecimal dollars) {

  /** The share of the payments to participants with a final score that is redistributed. */
  @Rule({"42 CFR 512.750(c)(1)(iii)", "R-750-c-1-iii"})
  static IncentivePool of(Collection<ScoreGroup> groups, RuleSet ruleSet) {
    BigDecimal paid =
        groups.stream()
            .filter(group -> !group.isZero() || ruleSet.payment().includeZeroScores())
            .map(ScoreGroup::paid)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal unrounded =
        ruleSet.payment().risk().multiply(ruleSet.payment().redistribution()).multiply(paid);
    return new IncentivePool(paid, ruleSet.roundings().incentivePool().apply(unrounded));
  }
}
