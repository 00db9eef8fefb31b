package org.asmengine.domain.finalscore;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.ruleset.ComplexPatientRules;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The complex patient adjustment of one participant.
 *
 * @param patients the participant's patients, where known
 * @param reference what they are compared with, where the cohort has one
 * @param medical points for risk, zero below the median, to 60 digits
 * @param social points for dual eligibility, zero below the median, to 60 digits
 * @param points the sum, clamped and rounded
 */
public record ComplexPatientAdjustment(
    Optional<ComplexPatients> patients,
    Optional<ComplexPatientReference> reference,
    BigDecimal medical,
    BigDecimal social,
    BigDecimal points) {

  /** The adjustment; zero when the patients or the reference are not known. */
  @Rule({"42 CFR 512.745", "R-745-U5"})
  public static ComplexPatientAdjustment of(
      Optional<ComplexPatients> patients,
      Optional<ComplexPatientReference> reference,
      RuleSet ruleSet) {
    BigDecimal medical = BigDecimal.ZERO;
    BigDecimal social = BigDecimal.ZERO;
    if (patients.isPresent() && reference.isPresent()) {
      ComplexPatientRules rules = ruleSet.complexPatient();
      medical = component(patients.get().meanHccRiskScore(), reference.get().hcc(), rules);
      social = component(patients.get().dualEligibleProportion(), reference.get().dual(), rules);
    }
    BigDecimal clamped =
        Exact.clamp(medical.add(social), BigDecimal.ZERO, ruleSet.complexPatient().max());
    return new ComplexPatientAdjustment(
        patients, reference, medical, social, ruleSet.roundings().complexPatient().apply(clamped));
  }

  private static BigDecimal component(
      BigDecimal value, Reference reference, ComplexPatientRules rules) {
    if (value.compareTo(reference.median()) < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal deviations =
        reference.standardDeviation().signum() == 0
            ? BigDecimal.ZERO
            : Exact.divide(value.subtract(reference.mean()), reference.standardDeviation());
    return rules.intercept().add(rules.slope().multiply(deviations));
  }
}
