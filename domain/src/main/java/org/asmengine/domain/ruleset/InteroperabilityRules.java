package org.asmengine.domain.ruleset;

import java.math.BigDecimal;

/**
 * The parameters of the Promoting Interoperability category.
 *
 * @param minDays fewest days of the performance year that a report covers
 * @param maxPenalty points lost at a score of zero percent, 0 to 100
 * @param prescribing points of PI_EP_1
 * @param drugMonitoring points of PI_EP_2
 * @param sendingReferrals points of PI_HIE_1
 * @param receivingReferrals points of PI_HIE_4
 * @param exchange points of PI_HIE_5 or PI_HIE_6
 * @param patientAccess points of PI_PEA_1
 * @param publicHealth points of PI_PHCDRR_1 and PI_PHCDRR_3 together
 * @param bonus points for any of the optional public health measures, once
 * @param most the most points that count: the points of 100 percent
 * @param least the fewest points of a proportion measure that is reported
 */
public record InteroperabilityRules(
    int minDays,
    BigDecimal maxPenalty,
    BigDecimal prescribing,
    BigDecimal drugMonitoring,
    BigDecimal sendingReferrals,
    BigDecimal receivingReferrals,
    BigDecimal exchange,
    BigDecimal patientAccess,
    BigDecimal publicHealth,
    BigDecimal bonus,
    BigDecimal most,
    BigDecimal least) {

  static InteroperabilityRules of(Parameters parameters) {
    parameters.only("promotingInteroperability.form", "LINEAR");
    return new InteroperabilityRules(
        parameters.whole("promotingInteroperability.minDays", 1, 366),
        parameters.decimal("promotingInteroperability.maxPenalty", "0", "100"),
        points(parameters, "PI_EP_1"),
        points(parameters, "PI_EP_2"),
        points(parameters, "PI_HIE_1"),
        points(parameters, "PI_HIE_4"),
        points(parameters, "PI_HIE_5_OR_6"),
        points(parameters, "PI_PEA_1"),
        points(parameters, "PI_PHCDRR"),
        points(parameters, "bonus"),
        points(parameters, "most"),
        points(parameters, "least"));
  }

  private static BigDecimal points(Parameters parameters, String name) {
    return parameters.decimal("promotingInteroperability.points." + name, "0", "1000");
  }
}
