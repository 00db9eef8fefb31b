package org.asmengine.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.activities.ActivitiesScorer;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScorer;
import org.asmengine.domain.finalscore.ComplexPatientAdjustment;
import org.asmengine.domain.finalscore.ComplexPatientReference;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.finalscore.Reference;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityScorer;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

class CategoryExplanationTest {

  private static final RuleSet RULES = ExplainedRules.RULES;
  private static final SourceRow ROW = new SourceRow("some.csv", 7);
  private static final LocalDate FIRST = LocalDate.parse("2027-01-01");
  private static final LocalDate LAST = LocalDate.parse("2027-12-31");

  @Test
  void costAtBothEndsAndWithoutSpread() {
    assertThat(cost("1.00", "100")).contains("10.0000 points", "At or below the first edge");
    assertThat(cost("99000.00", "100")).contains("1.0000 points", "Above the last edge");
    assertThat(cost("99000.00", "0")).contains("7.5000 points", "All participants cost the same");
  }

  @Test
  void costWithoutABenchmark() {
    Optional<CostResult> result = Optional.of(costing("5.00"));
    assertThat(
            Outline.of(
                CostExplanation.of(CostScorer.score(result, Optional.empty(), RULES), RULES)))
        .contains("No benchmark: fewer than 20 participants of the cohort have 20 episodes.");
  }

  @Test
  void anActivityThatIsAnsweredWithNo() {
    ActivityAttestation no = new ActivityAttestation("IA_1", false, FIRST, LAST, ROW);
    Explanation explanation =
        ActivitiesExplanation.of(ActivitiesScorer.score(List.of(no), RULES), RULES);
    assertThat(explanation.children().getFirst().notes())
        .containsExactly("Not attested: the answer is no.");
  }

  @Test
  void aReportWithoutCertifiedTechnologyAndWhatIsMissing() {
    InteroperabilityReport report =
        new InteroperabilityReport(
            InteroperabilityMeasure.PI_PPHI_1, new Answer(true), FIRST, LAST, false, ROW);
    assertThat(
            Outline.of(
                InteroperabilityExplanation.of(
                    InteroperabilityScorer.score(List.of(report), RULES), RULES)))
        .contains(
            "PI_PPHI_1: missing",
            "It carries no id of certified EHR technology.",
            "PI_HIE_5 or PI_HIE_6 would do instead.",
            "< some.csv:7");
  }

  @Test
  void complexPatientsAreClamped() {
    Reference reference =
        new Reference(new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal("0.1"));
    Explanation explanation =
        complex(Optional.of(new ComplexPatientReference(reference, reference)));
    assertThat(explanation.value()).isEqualTo("10.00");
    assertThat(explanation.notes()).containsExactly("Clamped to 0 to 10.");
  }

  @Test
  void complexPatientsWithoutSpreadOrReference() {
    Reference flat = new Reference(new BigDecimal("0.5"), new BigDecimal("0.5"), BigDecimal.ZERO);
    assertThat(Outline.of(complex(Optional.of(new ComplexPatientReference(flat, flat)))))
        .contains("= 1.5 + 4 x 0");
    assertThat(complex(Optional.empty()).notes())
        .containsExactly("Fewer than two participants of the cohort to compare with: no points.");
  }

  @Test
  void aToppedOutMeasureIsCapped() {
    RuleSet capped = RULES.override(Map.of("quality.toppedOutCap", "7"));
    assertThat(Outline.of(ExplainedCases.noFinalScore(capped).explanation()))
        .contains("The best decile starts at the best possible rate: points are capped at 7.");
  }

  @Test
  void refusesANodeWithoutACitation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Node.of("Cases", "20", " ").build())
        .withMessageContaining("Cases");
  }

  @Test
  void refusesAParameterThatTheRuleSetDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Node.of("Cases", "20", "42 CFR 512.725").uses(RULES, "quality.most"))
        .withMessageContaining("quality.most");
  }

  private static String cost(String dollars, String standardDeviation) {
    CostBenchmark benchmark =
        CostBenchmark.of(
            Cohort.HF, 20, new BigDecimal("2000"), new BigDecimal(standardDeviation), RULES.cost());
    return Outline.of(
        CostExplanation.of(
            CostScorer.score(Optional.of(costing(dollars)), Optional.of(benchmark), RULES), RULES));
  }

  private static CostResult costing(String dollars) {
    return new CostResult("COST_HF_1", 20, new BigDecimal(dollars), ROW);
  }

  private static Explanation complex(Optional<ComplexPatientReference> reference) {
    ComplexPatients patients =
        new ComplexPatients(new BigDecimal("0.9"), new BigDecimal("0.9"), ROW);
    return AdjustmentExplanation.complexPatient(
        ComplexPatientAdjustment.of(Optional.of(patients), reference, RULES), RULES);
  }
}
