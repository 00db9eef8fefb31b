package org.asmengine.domain.explain;

import java.math.BigDecimal;
import org.asmengine.domain.finalscore.ComplexPatientAdjustment;
import org.asmengine.domain.finalscore.ComplexPatientReference;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.finalscore.Reference;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.ruleset.ComplexPatientRules;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains the adjustments for complex patients and small practices. */
public final class AdjustmentExplanation {

  private static final int POINT_DECIMALS = 2;
  private static final int DECIMALS = 4;
  private static final String COMPLEX = "42 CFR 512.745; R-745-U5";

  private AdjustmentExplanation() {}

  /** The complex patient adjustment with its two components. */
  public static Explanation complexPatient(ComplexPatientAdjustment adjustment, RuleSet ruleSet) {
    Node node =
        Node.of(
                "Complex patient adjustment",
                Figures.published(adjustment.points(), POINT_DECIMALS),
                COMPLEX)
            .in(Unit.POINTS);
    if (adjustment.patients().isEmpty()) {
      return node.note("Nothing is known of the complexity of the patients: no points.")
          .uses(ruleSet, "complexPatient.reference")
          .build();
    }
    ComplexPatients patients = adjustment.patients().get();
    node.input(patients.source());
    if (adjustment.reference().isEmpty()) {
      return node.note("Fewer than two participants of the cohort to compare with: no points.")
          .uses(ruleSet, "complexPatient.reference")
          .build();
    }
    ComplexPatientReference reference = adjustment.reference().get();
    BigDecimal sum = adjustment.medical().add(adjustment.social());
    BigDecimal max = ruleSet.complexPatient().max();
    if (sum.signum() < 0 || sum.compareTo(max) > 0) {
      node.note("Clamped to 0 to %s.".formatted(Figures.exact(max)));
    }
    return node.unrounded(sum)
        .formula(Figures.exact(adjustment.medical()) + Figures.term(adjustment.social()))
        .uses(ruleSet, "complexPatient.max", "complexPatient.reference", "rounding.complexPatient")
        .child(
            component(
                "Medical component (mean HCC risk score)",
                adjustment.medical(),
                patients.meanHccRiskScore(),
                reference.hcc(),
                patients,
                ruleSet))
        .child(
            component(
                "Social component (dual eligible proportion)",
                adjustment.social(),
                patients.dualEligibleProportion(),
                reference.dual(),
                patients,
                ruleSet))
        .build();
  }

  private static Explanation component(
      String label,
      BigDecimal points,
      BigDecimal value,
      Reference reference,
      ComplexPatients patients,
      RuleSet ruleSet) {
    Node node =
        Node.of(label, Figures.published(points, DECIMALS), COMPLEX)
            .in(Unit.POINTS)
            .unrounded(points)
            .input(patients.source());
    String found = Figures.exact(value);
    String median = Figures.exact(reference.median());
    ComplexPatientRules rules = ruleSet.complexPatient();
    if (value.compareTo(reference.median()) < 0) {
      node.note("%s is below the cohort's median of %s: no points.".formatted(found, median));
    } else {
      node.note("%s is at or above the cohort's median of %s.".formatted(found, median))
          .formula(
              reference.standardDeviation().signum() == 0
                  ? "%s + %s x 0"
                      .formatted(Figures.exact(rules.intercept()), Figures.exact(rules.slope()))
                  : "%s + %s x (%s - %s) / %s"
                      .formatted(
                          Figures.exact(rules.intercept()),
                          Figures.exact(rules.slope()),
                          found,
                          Figures.exact(reference.mean()),
                          Figures.exact(reference.standardDeviation())))
          .uses(ruleSet, "complexPatient.intercept", "complexPatient.slope");
    }
    return node.child(statistic("Median of the cohort", reference.median()))
        .child(statistic("Mean of the cohort", reference.mean()))
        .child(statistic("Standard deviation of the cohort", reference.standardDeviation()))
        .build();
  }

  private static Explanation statistic(String label, BigDecimal value) {
    return Node.of(label, Figures.published(value, DECIMALS), COMPLEX).unrounded(value).build();
  }

  /** The small practice adjustment of the points. */
  public static Explanation smallPractice(
      BigDecimal points, Participant participant, RuleSet ruleSet) {
    Node node =
        Node.of(
                "Small practice adjustment",
                Figures.published(points, POINT_DECIMALS),
                "42 CFR 512.745; R-745-U4")
            .in(Unit.POINTS)
            .unrounded(points)
            .input(participant.source());
    int clinicians = participant.clinicians();
    if (clinicians == 1) {
      return node.note("The clinician practises alone.")
          .uses(ruleSet, "smallPractice.solo")
          .build();
    }
    return ruleSet.smallPractice().isSmall(clinicians)
        ? node.note("%d clinicians bill under the TIN: a small practice.".formatted(clinicians))
            .uses(ruleSet, "smallPractice.maxClinicians", "smallPractice.small")
            .build()
        : node.note("%d clinicians bill under the TIN: not a small practice.".formatted(clinicians))
            .uses(ruleSet, "smallPractice.maxClinicians")
            .build();
  }
}
