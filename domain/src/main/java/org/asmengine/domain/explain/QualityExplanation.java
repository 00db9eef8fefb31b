package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.quality.LevelScore;
import org.asmengine.domain.quality.MeasureResult;
import org.asmengine.domain.quality.QualityScore;
import org.asmengine.domain.quality.ReportingLevel;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains the quality category: the level that counts, its measures, and the other level. */
public final class QualityExplanation {

  private static final int SCORE_DECIMALS = 6;

  private QualityExplanation() {}

  /** The quality score Q, its measures, and the level that did not count. */
  public static Explanation of(QualityScore quality, RuleSet ruleSet) {
    Node node = level("Quality score Q", quality.counting(), ruleSet);
    String level = words(quality.counting().level());
    if (quality.other().isPresent()) {
      LevelScore other = quality.other().get();
      node.note("Reported at both levels; that of %s counts.".formatted(level))
          .uses(ruleSet, "quality.smallPracticeQualityChoice")
          .child(
              level("Level that does not count", other, ruleSet)
                  .note("Reported at the level of %s.".formatted(words(other.level())))
                  .note(comparison(quality.counting(), other))
                  .build());
    } else if (quality.reported()) {
      node.note("Reported at the level of %s.".formatted(level));
    } else {
      node.note("Nothing was reported at any level; that of %s counts.".formatted(level));
    }
    return node.build();
  }

  private static Node level(String label, LevelScore level, RuleSet ruleSet) {
    String value =
        level.score().map(score -> Figures.published(score, SCORE_DECIMALS)).orElse("none");
    Node node = Node.of(label, value, "42 CFR 512.725; R-725-U12, R-720-U2, R-720-U7");
    level
        .score()
        .ifPresentOrElse(
            score ->
                node.unrounded(score)
                    .formula(
                        "(%s) / (10 x %d)"
                            .formatted(Figures.sum(pointsOf(level)), level.counted())),
            () -> node.note("No measure counts: there is no quality score."));
    return node.children(
        level.measures().stream()
            .map((MeasureResult measure) -> MeasureExplanation.of(measure, ruleSet))
            .toList());
  }

  private static List<BigDecimal> pointsOf(LevelScore level) {
    return level.measures().stream()
        .flatMap(measure -> measure.outcome().points().stream())
        .toList();
  }

  private static String comparison(LevelScore counting, LevelScore other) {
    return counting.level() == ReportingLevel.TIN
        ? "The practice's score is higher."
        : other.score().isEmpty()
            ? "No score is lower than any."
            : "The practice's score is not higher than the clinician's own.";
  }

  private static String words(ReportingLevel level) {
    return switch (level) {
      case TIN_NPI -> "the clinician (TIN_NPI)";
      case TIN -> "the practice (TIN)";
    };
  }
}
