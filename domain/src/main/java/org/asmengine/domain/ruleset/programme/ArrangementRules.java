package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of collaborative care arrangements.
 *
 * @param minElements how many of the elements an arrangement must have
 * @param minSharedBeneficiaries how many ASM beneficiaries the parties must share who are
 *     established patients
 * @param evidenceDays on how many continuous days of a performance year an arrangement must be in
 *     effect to be evidence of the improvement activity
 * @param capScope which payments together may not exceed the adjustments
 */
@Rule({"42 CFR 512.771", "42 CFR 512.735(a)"})
public record ArrangementRules(
    int minElements, int minSharedBeneficiaries, int evidenceDays, PaymentCapScope capScope) {

  static ArrangementRules of(Parameters parameters) {
    return new ArrangementRules(
        parameters.whole("arrangements.minElements", 0, 5),
        parameters.whole("arrangements.minSharedBeneficiaries", 0, 1000),
        parameters.whole("arrangements.evidenceDays", 1, 366),
        parameters.choice("arrangements.capScope", PaymentCapScope.class));
  }
}
