package org.asmengine.application.correction;

import java.util.List;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PublishedRows;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.explain.ScoreExplanation;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * What somebody scores against a cohort that stands still.
 *
 * @param result the score and the payment adjustment, with the decimals of publication
 * @param measures the quality measures, in the order of the set
 * @param explanation how it comes about
 */
public record Rescored(
    ScoreAndAdjustment result, List<MeasureScoreRow> measures, Explanation explanation) {

  /** Copies the list. */
  public Rescored {
    measures = List.copyOf(measures);
  }

  /** The score as it is published, in a cohort of which these facts are kept. */
  static Rescored of(ParticipantScore score, CohortFacts facts, RuleSet ruleSet) {
    PublishedRows published = new PublishedRows(ruleSet);
    FinalScoreRow row = published.finalScore(score);
    return new Rescored(
        new ScoreAndAdjustment(row, published.adjustment(row, facts)),
        published.measureScores(score),
        ScoreExplanation.of(
            score.participant(),
            score.components(),
            score.finalScore(),
            score.paid(),
            score.payment().map(PartBPayment::source),
            facts,
            ruleSet));
  }
}
