package org.asmengine.domain.finalscore;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finalscore.FinalScore.NoFinalScore;
import org.asmengine.domain.finalscore.FinalScore.NoScoreReason;
import org.asmengine.domain.finalscore.FinalScore.Scored;
import org.asmengine.domain.finalscore.FinalScore.Zero;
import org.asmengine.domain.finalscore.FinalScore.ZeroReason;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.quality.LevelScore;
import org.asmengine.domain.ruleset.MissingCategory;
import org.asmengine.domain.ruleset.RuleSet;

/** Decides the status of a participant and computes its final score. */
public final class FinalScorer {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FinalScorer() {}

  /** The final score; the tests come in the order of the contract. */
  @Rule({"42 CFR 512.745(a)", "R-745-U2", "R-745-U7", "R-745-U8", "R-780-U2"})
  public static FinalScore score(Components components, RuleSet ruleSet) {
    if (!components.circumstances().isEmpty() && !components.quality().reported()) {
      return new NoFinalScore(NoScoreReason.EXTREME_CIRCUMSTANCES);
    }
    if (!components.quality().minimumSubmissionMet()) {
      return new Zero(ZeroReason.MINIMUM_SUBMISSION_NOT_MET);
    }
    Optional<BigDecimal> unrounded = unrounded(components, ruleSet);
    if (unrounded.isEmpty()) {
      return new NoFinalScore(
          components.qualityScore().isEmpty()
              ? NoScoreReason.NO_QUALITY_SCORE
              : NoScoreReason.NO_COST_SCORE);
    }
    BigDecimal score = bounded(unrounded.get(), ruleSet);
    return score.signum() == 0 ? new Zero(ZeroReason.FLOOR) : new Scored(score, unrounded.get());
  }

  /**
   * What categories and adjustments come to before clamping and rounding, whether or not an earlier
   * test decides the status; none where a category is missing that no other one replaces. A
   * category that is alone counts for all under REWEIGHT.
   */
  @Rule({"42 CFR 512.730(e)", "42 CFR 512.745(a)", "R-745-U1", "R-745-U7"})
  public static Optional<BigDecimal> unrounded(Components components, RuleSet ruleSet) {
    LevelScore quality = components.quality().counting();
    Optional<BigDecimal> cost = components.cost().value();
    boolean counted = quality.counted() > 0;
    if (counted && cost.isPresent()) {
      BigDecimal weightedCost = HUNDRED.multiply(ruleSet.cost().weight()).multiply(cost.get());
      return quality
          .times(HUNDRED.multiply(ruleSet.quality().weight()))
          .map(weighted -> weighted.add(weightedCost).add(components.adjustments()));
    }
    if (ruleSet.finalScore().missingCategory() == MissingCategory.REWEIGHT) {
      return quality
          .times(HUNDRED)
          .or(() -> cost.map(HUNDRED::multiply))
          .map(alone -> alone.add(components.adjustments()));
    }
    return Optional.empty();
  }

  /** Clamped, then rounded; nothing left is a score of zero. */
  @Rule({"42 CFR 512.745(a)", "R-745-U1", "R-745-U3", "R-745-U6"})
  public static BigDecimal bounded(BigDecimal unrounded, RuleSet ruleSet) {
    return ruleSet
        .roundings()
        .finalScore()
        .apply(Exact.clamp(unrounded, ruleSet.finalScore().least(), ruleSet.finalScore().most()));
  }
}
