package org.asmengine.application.preview;

import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.domain.explain.Explanation;

/**
 * What somebody would score.
 *
 * @param run the run against which
 * @param score the score, with the decimals of publication
 * @param adjustment the payment adjustment
 * @param paymentsKnown whether the run knows any Part B payments of the participant
 * @param explanation how it comes about
 */
public record ScorePreview(
    CompleteRun run,
    FinalScoreRow score,
    AdjustmentRow adjustment,
    boolean paymentsKnown,
    Explanation explanation) {}
