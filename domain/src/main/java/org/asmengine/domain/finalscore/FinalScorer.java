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
    Optional<BigDecimal> quality = components.qualityScore();
    Optional<BigDecimal> cost = components.cost().value();
    boolean reweight = ruleSet.finalScore().missingCategory() == MissingCategory.REWEIGHT;
    if (quality.isEmpty() && (cost.isEmpty() || !reweight)) {
      return new NoFinalScore(NoScoreReason.NO_QUALITY_SCORE);
    }
    if (cost.isEmpty() && !reweight) {
      return new NoFinalScore(NoScoreReason.NO_COST_SCORE);
    }
    return combine(categories(quality, cost, ruleSet), components, ruleSet);
  }

  /** The weighted categories, 0 to 1; a category that is alone counts for all. */
  @Rule({"42 CFR 512.730(e)", "42 CFR 512.745(a)", "R-745-U7"})
  static BigDecimal categories(
      Optional<BigDecimal> quality, Optional<BigDecimal> cost, RuleSet ruleSet) {
    if (quality.isPresent() && cost.isPresent()) {
      return ruleSet
          .quality()
          .weight()
          .multiply(quality.get())
          .add(ruleSet.cost().weight().multiply(cost.get()));
    }
    return quality.or(() -> cost).orElseThrow();
  }

  /** Categories and adjustments, clamped, then rounded; nothing left is a score of zero. */
  @Rule({"42 CFR 512.745(a)", "R-745-U1", "R-745-U3", "R-745-U6"})
  private static FinalScore combine(BigDecimal categories, Components components, RuleSet ruleSet) {
    BigDecimal raw = HUNDRED.multiply(categories).add(components.adjustments());
    BigDecimal score =
        ruleSet
            .roundings()
            .finalScore()
            .apply(Exact.clamp(raw, ruleSet.finalScore().least(), ruleSet.finalScore().most()));
    return score.signum() == 0 ? new Zero(ZeroReason.FLOOR) : new Scored(score, raw);
  }
}
