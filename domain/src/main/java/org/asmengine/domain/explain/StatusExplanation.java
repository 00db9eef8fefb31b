package org.asmengine.domain.explain;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.domain.finalscore.Components;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.finalscore.FinalScore.NoScoreReason;
import org.asmengine.domain.finalscore.FinalScore.ZeroReason;
import org.asmengine.domain.finalscore.FinalScorer;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains a missing final score, and the reasons that an earlier one supersedes. */
final class StatusExplanation {

  private static final String MISSING = "42 CFR 512.745(a); R-745-U7";

  private StatusExplanation() {}

  static Node none(NoScoreReason reason, Components components, RuleSet ruleSet) {
    String label = "Final score";
    String value = "no final score";
    return switch (reason) {
      case EXTREME_CIRCUMSTANCES ->
          Node.of(label, value, "42 CFR 512.780; R-780-U2")
              .note("EXTREME_CIRCUMSTANCES: they were granted and no quality data was reported.")
              .uses(ruleSet, "circumstances.effect");
      case NO_QUALITY_SCORE ->
          Node.of(label, value, MISSING)
              .note("NO_QUALITY_SCORE: no quality measure counts.")
              .uses(ruleSet, "missingCategory");
      case NO_COST_SCORE ->
          Node.of(label, value, MISSING)
              .note("NO_COST_SCORE: there is a quality score but no cost score.")
              .uses(ruleSet, "missingCategory");
    };
  }

  /** The reasons that hold as well, each in a sentence; the tests before them decided. */
  static List<String> superseded(FinalScore score, Components components, RuleSet ruleSet) {
    List<String> reasons = new ArrayList<>();
    if (!components.quality().minimumSubmissionMet()) {
      reasons.add(ZeroReason.MINIMUM_SUBMISSION_NOT_MET.name());
    }
    if (FinalScorer.unrounded(components, ruleSet).isEmpty()) {
      if (components.qualityScore().isEmpty()) {
        reasons.add(NoScoreReason.NO_QUALITY_SCORE.name());
      }
      if (components.cost().value().isEmpty()) {
        reasons.add(NoScoreReason.NO_COST_SCORE.name());
      }
    }
    return score
        .reasonCode()
        .map(decisive ->
            reasons.stream()
                .filter(reason -> !reason.equals(decisive))
                .map(reason ->
                    "%s holds as well; %s is tested before it and decides."
                        .formatted(reason, decisive))
                .toList())
        .orElseGet(List::of);
  }
}
