package org.asmengine.application.preview;

import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.application.scoring.PublishedRows;
import org.asmengine.application.submission.SubmissionRejected;
import org.asmengine.domain.explain.ScoreExplanation;
import org.asmengine.domain.payment.CohortFacts;

/**
 * Use case: what a participant's score and payment adjustment would be with other data. It is
 * scored by the code of the year end against a complete run, whose benchmarks, medians and scaling
 * factors stay as they are; nothing is kept.
 */
public final class PreviewScore {

  private final CompleteRuns runs;
  private final InputStore inputs;

  /** On these. */
  public PreviewScore(CompleteRuns runs, InputStore inputs) {
    this.runs = runs;
    this.inputs = inputs;
  }

  /**
   * Scores the participant.
   *
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, or NO_SUCH_PARTICIPANT, for a practice
   *     beyond the caller's scope in the same words as for one that does not exist
   * @throws SubmissionRejected with everything that the year end would reject
   */
  public ScorePreview preview(PreviewRequest request, Caller caller) {
    CompleteRun run = runs.get(request.run());
    PracticeInputs practice = practice(request, caller);
    ParticipantInputs participant =
        practice.participants().stream()
            .filter(inputs -> inputs.participant().id().equals(request.participant()))
            .filter(
                inputs -> request.cohort().map(inputs.participant().cohort()::equals).orElse(true))
            .findFirst()
            .orElseThrow(() -> unknown(request.run()));
    ParticipantScore score =
        new PracticeScorer(run.ruleSet(), run.references())
            .score(new ChangedPractice(practice, run.ruleSet()).of(participant, request))
            .getFirst();
    return preview(run, score);
  }

  private static ScorePreview preview(CompleteRun run, ParticipantScore score) {
    CohortFacts facts =
        Optional.ofNullable(run.cohorts().get(score.participant().cohort()))
            .orElseThrow(() -> new IllegalStateException("a participant without a cohort"));
    PublishedRows published = new PublishedRows(run.ruleSet());
    FinalScoreRow row = published.finalScore(score);
    return new ScorePreview(
        run,
        row,
        published.adjustment(row, facts),
        score.payment().isPresent(),
        ScoreExplanation.of(
            score.participant(),
            score.components(),
            score.finalScore(),
            score.paid(),
            score.payment().map(PartBPayment::source),
            facts,
            run.ruleSet()));
  }

  private PracticeInputs practice(PreviewRequest request, Caller caller) {
    if (!caller.tins().allows(request.participant().tin())) {
      throw unknown(request.run());
    }
    String tin = request.participant().tin().value();
    return inputs.readPractices(request.run(), new KeyRange(tin, tin)).stream()
        .findFirst()
        .orElseThrow(() -> unknown(request.run()));
  }

  /** The same words whoever it is: they must not tell who exists. */
  private static EngineException unknown(RunId run) {
    return new EngineException(
        ErrorCode.NO_SUCH_PARTICIPANT, "run %s has no such participant".formatted(run));
  }
}
