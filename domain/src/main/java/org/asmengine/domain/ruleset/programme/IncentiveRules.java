package org.asmengine.domain.ruleset.programme;

import java.math.BigDecimal;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of beneficiary incentives.
 *
 * @param cap the most that a beneficiary may get, in dollars
 * @param technologyThreshold technology worth more, in dollars, stays the participant's property
 */
public record IncentiveRules(BigDecimal cap, BigDecimal technologyThreshold) {

  static IncentiveRules of(Parameters parameters) {
    return new IncentiveRules(
        parameters.decimal("incentives.cap", "0", "1000000"),
        parameters.decimal("incentives.technologyThreshold", "0", "1000000"));
  }
}
