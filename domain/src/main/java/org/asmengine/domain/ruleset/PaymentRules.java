package org.asmengine.domain.ruleset;

import java.math.BigDecimal;

/**
 * The parameters of the payment adjustment.
 *
 * @param risk the risk level r of the year, a share of Part B payments
 * @param midpoint of the exchange function
 * @param steepness k of the exchange function, for each point of the final score
 * @param redistribution the share of the amount at risk that goes back to the participants
 * @param includeZeroScores whether payments to participants with a final score of zero count in the
 *     incentive pool
 * @param capAtRisk whether no adjustment factor exceeds the risk level
 */
public record PaymentRules(
    BigDecimal risk,
    Midpoint midpoint,
    BigDecimal steepness,
    BigDecimal redistribution,
    boolean includeZeroScores,
    boolean capAtRisk) {

  private static final String MIDPOINT = "transform.midpoint";

  static PaymentRules of(Parameters parameters, Calendar calendar) {
    parameters.only("transform.type", "LOGISTIC");
    parameters.only("transform.medianExcludesZero", "true");
    parameters.only("adjustment.zeroScore", "MINUS_RISK");
    parameters.only("pool.base", "PERFORMANCE_YEAR_PAID");
    return new PaymentRules(
        parameters.decimal("risk." + calendar.performanceYear(), "0", "1"),
        parameters.text(MIDPOINT).equals("COHORT_MEDIAN")
            ? new Midpoint.CohortMedian()
            : new Midpoint.Fixed(parameters.decimal(MIDPOINT, "0", "100")),
        parameters.decimal("transform.steepness", "0", "1000"),
        parameters.decimal("pool.redistribution", "0", "1"),
        parameters.flag("pool.includeZeroScores"),
        parameters.flag("adjustment.capAtRisk"));
  }
}
