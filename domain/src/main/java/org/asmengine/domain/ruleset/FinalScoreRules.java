package org.asmengine.domain.ruleset;

import java.math.BigDecimal;

/**
 * The parameters of the final score.
 *
 * @param least the lowest final score
 * @param most the highest final score
 * @param missingCategory what happens without a quality or a cost score
 */
public record FinalScoreRules(BigDecimal least, BigDecimal most, MissingCategory missingCategory) {

  static FinalScoreRules of(Parameters parameters) {
    parameters.only("circumstances.effect", "NEUTRAL");
    parameters.only("minimumSubmission.effect", "ZERO_SCORE");
    return new FinalScoreRules(
        parameters.decimal("finalScore.least", "0", "0"),
        parameters.decimal("finalScore.most", "1", "100"),
        parameters.choice("missingCategory", MissingCategory.class));
  }
}
