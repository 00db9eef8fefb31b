package org.asmengine.domain.ruleset.programme;

import java.math.BigDecimal;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of beneficiary incentives.
 *
 * @param cap the most that a beneficiary may get, in dollars
 * @param capPeriod over which period the cap refuses; over the other it warns
 * @param capScope whose incentives count together
 * @param technologyThreshold technology worth more, in dollars, stays the participant's property
 * @param documentationThreshold an incentive worth more, in dollars, has to be documented
 */
@Rule({"42 CFR 512.770", "R-770-U2", "R-770-U3"})
public record IncentiveRules(
    BigDecimal cap,
    CapPeriod capPeriod,
    CapScope capScope,
    BigDecimal technologyThreshold,
    BigDecimal documentationThreshold) {

  static IncentiveRules of(Parameters parameters) {
    return new IncentiveRules(
        parameters.decimal("incentives.cap", "0", "1000000"),
        parameters.choice("incentives.capPeriod", CapPeriod.class),
        parameters.choice("incentives.capScope", CapScope.class),
        parameters.decimal("incentives.technologyThreshold", "0", "1000000"),
        parameters.decimal("incentives.documentationThreshold", "0", "1000000"));
  }
}
