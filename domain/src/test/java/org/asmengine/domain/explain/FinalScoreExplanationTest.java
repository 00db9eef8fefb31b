package org.asmengine.domain.explain;

import static org.asmengine.domain.explain.ExplainedCase.claims;
import static org.asmengine.domain.explain.ExplainedCase.counts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

class FinalScoreExplanationTest {

  private static final RuleSet RULES = ExplainedRules.RULES;

  @Test
  void saysWhatAFloorCameTo() {
    Explanation score = score(reporting(RULES, 1).costs(30, "99000.00"));
    assertThat(score.value()).isEqualTo("0.00");
    assertThat(score.unrounded()).hasValueSatisfying(raw -> assertThat(raw).isNegative());
    assertThat(score.citation()).contains("R-745-U3");
    assertThat(score.notes())
        .contains("FLOOR: categories and adjustments come to nothing.")
        .anyMatch(note -> note.startsWith("Clamped: -"));
  }

  @Test
  void saysWhatACeilingCutOff() {
    RuleSet generous = RULES.override(Map.of("smallPractice.solo", "60"));
    Explanation score =
        score(
            reporting(generous, 200)
                .reports("005", CollectionType.ECQM, counts(5, 5, 0, 0, 0))
                .reports("236", CollectionType.ECQM, counts(5, 5, 0, 0, 0))
                .reports("377", CollectionType.ECQM, counts(5, 5, 0, 0, 0))
                .clinicians(1)
                .costs(30, "100.00")
                .treats("9", "0.9"));
    assertThat(score.value()).isEqualTo("100.00");
    assertThat(score.notes()).containsExactly("Clamped: 140 is above 100.");
  }

  @Test
  void namesTheReasonsThatAnEarlierTestSupersedes() {
    Explanation score = score(ExplainedCase.under(RULES).costs(5, "10.00").granted("EUC-1"));
    assertThat(score.value()).isEqualTo("no final score");
    assertThat(score.citation()).contains("512.780");
    assertThat(score.notes())
        .anyMatch(note -> note.startsWith("EXTREME_CIRCUMSTANCES:"))
        .contains(
            "MINIMUM_SUBMISSION_NOT_MET holds as well; EXTREME_CIRCUMSTANCES is tested before it"
                + " and decides.",
            "NO_COST_SCORE holds as well; EXTREME_CIRCUMSTANCES is tested before it and decides.");
  }

  @Test
  void saysThatAZeroWouldOtherwiseHaveHadNoFinalScore() {
    Explanation score = score(ExplainedCase.under(RULES));
    assertThat(score.value()).isEqualTo("0.00");
    assertThat(find(score, "Without the minimum submission rule").value())
        .isEqualTo("no final score");
  }

  @Test
  void saysThatNoMeasureCounts() {
    Explanation score =
        score(
            ExplainedCase.under(RULES)
                .reports("008", CollectionType.ECQM, counts(5, 5, 0, 0, 0))
                .reports("005", CollectionType.ECQM, counts(5, 5, 0, 0, 0))
                .reports("236", CollectionType.ECQM, counts(5, 0, 0, 0, 5))
                .reports("377", CollectionType.ECQM, counts(5, 5, 0, 0, 0)));
    assertThat(score.notes())
        .containsExactly(
            "NO_QUALITY_SCORE: no quality measure counts.",
            "NO_COST_SCORE holds as well; NO_QUALITY_SCORE is tested before it and decides.");
    assertThat(find(score, "Quality score Q").value()).isEqualTo("none");
    assertThat(find(score, "Cost score C").notes())
        .containsExactly("CMS calculated no cost measure for this participant.");
  }

  @Test
  void saysThatTheOtherCategoryStandsIn() {
    Explanation score =
        score(reporting(RULES.override(Map.of("missingCategory", "REWEIGHT")), 200));
    assertThat(score.formula())
        .hasValueSatisfying(formula -> assertThat(formula).startsWith("100 x 0."));
    assertThat(score.notes()).contains("A category is missing: the other one counts for all.");
    assertThat(score.parameters())
        .filteredOn(ParameterUse::overridden)
        .extracting(ParameterUse::key)
        .containsExactly("missingCategory");
  }

  @Test
  void showsThePracticeLevelThatCounts() {
    Explanation quality =
        find(
            score(
                reporting(RULES, 1)
                    .clinicians(3)
                    .practiceReports("008", CollectionType.ECQM, counts(200, 200, 0, 0, 0))),
            "Quality score Q");
    assertThat(quality.notes())
        .containsExactly("Reported at both levels; that of the practice (TIN) counts.");
    assertThat(find(quality, "Level that does not count").notes())
        .containsExactly(
            "Reported at the level of the clinician (TIN_NPI).", "The practice's score is higher.");
  }

  private static ExplainedCase reporting(RuleSet rules, long met) {
    return ExplainedCase.under(rules)
        .reports("492", CollectionType.ADMIN_CLAIMS, claims(30, "50"))
        .reports("008", CollectionType.ECQM, counts(200, met, 200 - met, 0, 0));
  }

  private static Explanation score(ExplainedCase participant) {
    List<Explanation> found =
        participant
            .explanation()
            .nodes()
            .filter(node -> node.label().equals("Final score"))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Explanation find(Explanation explanation, String label) {
    return explanation.nodes().filter(node -> node.label().equals(label)).findFirst().orElseThrow();
  }
}
