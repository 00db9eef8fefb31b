package org.asmengine.domain.finalscore;

import static org.asmengine.domain.TestRuleSets.draft;
import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finalscore.FinalScore.NoFinalScore;
import org.asmengine.domain.finalscore.FinalScore.NoScoreReason;
import org.asmengine.domain.finalscore.FinalScore.Scored;
import org.asmengine.domain.finalscore.FinalScore.Zero;
import org.asmengine.domain.finalscore.FinalScore.ZeroReason;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({FinalScorer.class, FinalScore.class})
class FinalScorerTest {

  private static final RuleSet REWEIGHT = rulesWith("missingCategory", "REWEIGHT");
  private static final FinalScore CIRCUMSTANCES =
      new NoFinalScore(NoScoreReason.EXTREME_CIRCUMSTANCES);
  private static final FinalScore MINIMUM = new Zero(ZeroReason.MINIMUM_SUBMISSION_NOT_MET);
  private static final FinalScore FLOOR = new Zero(ZeroReason.FLOOR);
  private static final FinalScore NO_QUALITY = new NoFinalScore(NoScoreReason.NO_QUALITY_SCORE);
  private static final FinalScore NO_COST = new NoFinalScore(NoScoreReason.NO_COST_SCORE);

  private static FinalScore score(ComponentsBuilder components) {
    return FinalScorer.score(components.build(), rules());
  }

  private static Scored scored(ComponentsBuilder components) {
    return (Scored) score(components);
  }

  @ParameterizedTest(name = "Q {0}, C {1}, IA {2}, PI {3}, complex {4}, small {5}: {7}")
  @CsvSource({
    "0.625, 0.75, 0, 1.00, 0, 0, 68.75, 68.75",
    "0.625, 0.75, -10, 0.80, 4.2, 10, 70.95, 70.95",
    "0.90, 0.95, 0, 1.00, 6, 15, 113.50, 100.00",
    "0.50, 0.75, -20, 1.00, 0, 0, 42.50, 42.50",
    "0.50, 0.75, -20, 0.00, 0, 0, 32.50, 32.50",
    "0.7167, 0.9284, 0, 0.64, 0, 0, 78.655, 78.66",
  })
  void combinesCategoriesAndAdjustments(
      String quality,
      String cost,
      String activities,
      String percent,
      String complex,
      String small,
      BigDecimal unrounded,
      BigDecimal score) {
    // Specification 19.4, kind D.
    Scored result =
        scored(
            new ComponentsBuilder()
                .quality(quality)
                .cost(cost)
                .activities(activities)
                .interoperability(percent)
                .complex(complex)
                .small(small));
    assertThat(result.unrounded()).isEqualByComparingTo(unrounded);
    assertThat(result.score()).isEqualTo(score);
  }

  @Test
  void nothingLeftIsAScoreOfZero() {
    // Specification 19.4: 10 + 5 - 20 = -5.
    assertThat(score(new ComponentsBuilder().quality("0.20").cost("0.10").activities("-20")))
        .isEqualTo(FLOOR);
    assertThat(score(new ComponentsBuilder().quality("0.2").cost("0.2").activities("-20")))
        .isEqualTo(FLOOR);
  }

  @Test
  void whatRoundsToZeroIsZeroAndAHalfCentIsNot() {
    ComponentsBuilder below = new ComponentsBuilder().quality("0").cost("0.00009999");
    assertThat(score(below)).isEqualTo(FLOOR);
    assertThat(scored(below.cost("0.0001")).score()).isEqualTo(new BigDecimal("0.01"));
  }

  @Test
  void theScoreIsClampedToAHundredBeforeItIsRounded() {
    ComponentsBuilder most = new ComponentsBuilder().quality("1").cost("1").small("0.001");
    assertThat(scored(most).score()).isEqualTo(new BigDecimal("100.00"));
    assertThat(scored(most).unrounded()).isEqualByComparingTo("100.001");
    RuleSet eighty = draft().with("finalScore.most", "80").ruleSet();
    assertThat(FinalScorer.score(most.build(), eighty).value()).contains(new BigDecimal("80.00"));
  }

  @Test
  void theDecimalsAreAParameterOfTheirOwn() {
    ComponentsBuilder components = new ComponentsBuilder().quality("0.7167").cost("0.9284");
    assertThat(FinalScorer.score(components.build(), rulesWith("rounding.finalScore", "1")).value())
        .contains(new BigDecimal("82.3"));
    assertThat(
            FinalScorer.score(components.build(), rulesWith("rounding.complexPatient", "1"))
                .value())
        .contains(new BigDecimal("82.26"));
  }

  @Test
  void theWeightsAreParameters() {
    RuleSet weighted = draft().with("quality.weight", "0.4").with("cost.weight", "0.6").ruleSet();
    FinalScore score =
        FinalScorer.score(new ComponentsBuilder().quality("0.5").cost("1").build(), weighted);
    assertThat(score.value()).contains(new BigDecimal("80.00"));
  }

  @Test
  void circumstancesCountOnlyWhereNothingWasReported() {
    ComponentsBuilder granted = new ComponentsBuilder().circumstances();
    assertThat(score(granted.nothingReported())).isEqualTo(CIRCUMSTANCES);
    assertThat(score(granted)).isInstanceOf(Scored.class);
    assertThat(score(granted.belowMinimum())).isEqualTo(MINIMUM);
    assertThat(score(new ComponentsBuilder().nothingReported())).isEqualTo(MINIMUM);
  }

  @Test
  void circumstancesComeBeforeEverythingElse() {
    ComponentsBuilder granted = new ComponentsBuilder().circumstances().nothingReported();
    assertThat(score(granted.noQuality().noCost())).isEqualTo(CIRCUMSTANCES);
    assertThat(FinalScorer.score(granted.noCost().build(), REWEIGHT)).isEqualTo(CIRCUMSTANCES);
  }

  @Test
  void theMinimumSubmissionComesBeforeMissingCategoriesAndTakesEveryBonus() {
    ComponentsBuilder below = new ComponentsBuilder().belowMinimum().complex("10").small("15");
    assertThat(score(below)).isEqualTo(MINIMUM);
    assertThat(score(below.noCost())).isEqualTo(MINIMUM);
    assertThat(score(below.noQuality().noCost())).isEqualTo(MINIMUM);
    assertThat(FinalScorer.score(below.noCost().build(), REWEIGHT)).isEqualTo(MINIMUM);
  }

  @Test
  void aMissingCategoryMeansNoFinalScore() {
    assertThat(score(new ComponentsBuilder().noQuality())).isEqualTo(NO_QUALITY);
    assertThat(score(new ComponentsBuilder().noCost())).isEqualTo(NO_COST);
    assertThat(score(new ComponentsBuilder().noQuality().noCost())).isEqualTo(NO_QUALITY);
  }

  @Test
  void withReweightingTheOtherCategoryCountsForAll() {
    ComponentsBuilder both = new ComponentsBuilder().quality("0.6").cost("0.8").small("10");
    assertThat(FinalScorer.score(both.build(), REWEIGHT).value()).contains(new BigDecimal("80.00"));
    assertThat(FinalScorer.score(both.noQuality().build(), REWEIGHT).value())
        .contains(new BigDecimal("90.00"));
    assertThat(FinalScorer.score(both.noCost().build(), REWEIGHT).value())
        .contains(new BigDecimal("70.00"));
    assertThat(FinalScorer.score(both.noQuality().noCost().build(), REWEIGHT))
        .isEqualTo(NO_QUALITY);
  }

  @Test
  void adjustmentsAddUp() {
    Components components =
        new ComponentsBuilder()
            .activities("-10")
            .interoperability("0.8")
            .complex("4.2")
            .small("15")
            .build();
    assertThat(components.adjustments()).isEqualByComparingTo("7.2");
    assertThat(components.qualityScore())
        .hasValueSatisfying(q -> assertThat(q).isEqualByComparingTo("0.5"));
  }

  @Test
  void finalScoresSpeakTheWordsOfTheContract() {
    FinalScore scored = scored(new ComponentsBuilder());
    assertThat(scored.status()).isEqualTo("SCORED");
    assertThat(scored.reasonCode()).isEmpty();
    assertThat(scored.value()).contains(new BigDecimal("50.00"));
    assertThat(FLOOR.status()).isEqualTo("ZERO");
    assertThat(FLOOR.reasonCode()).contains("FLOOR");
    assertThat(FLOOR.value()).contains(BigDecimal.ZERO);
    assertThat(MINIMUM.reasonCode()).contains("MINIMUM_SUBMISSION_NOT_MET");
    assertThat(NO_COST.status()).isEqualTo("NO_FINAL_SCORE");
    assertThat(NO_COST.reasonCode()).contains("NO_COST_SCORE");
    assertThat(NO_COST.value()).isEqualTo(Optional.empty());
  }
}
