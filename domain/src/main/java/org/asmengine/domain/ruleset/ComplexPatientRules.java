package org.asmengine.domain.ruleset;

import java.math.BigDecimal;

/**
 * The parameters of the complex patient adjustment.
 *
 * @param max the most points
 * @param intercept points at the mean
 * @param slope points for each standard deviation above the mean
 */
public record ComplexPatientRules(BigDecimal max, BigDecimal intercept, BigDecimal slope) {

  static ComplexPatientRules of(Parameters parameters) {
    parameters.only("complexPatient.reference", "COHORT");
    return new ComplexPatientRules(
        parameters.decimal("complexPatient.max", "0", "100"),
        parameters.decimal("complexPatient.intercept", "-100", "100"),
        parameters.decimal("complexPatient.slope", "0", "100"));
  }
}
