package org.asmengine.application.correction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Use case: a corrected version of one participant's result. The cohort stands still: its
 * benchmarks, median, pool and scaling factor are those with which results are served, and
 * everybody else's result stays as it is.
 */
public final class CorrectResult {

  private final CompleteRuns runs;
  private final Rescoring rescoring;
  private final StandingCohorts cohorts;
  private final ServedScores scores;
  private final CorrectionStore corrections;
  private final Clock clock;

  /** On these. */
  public CorrectResult(
      CompleteRuns runs,
      Rescoring rescoring,
      StandingCohorts cohorts,
      ServedScores scores,
      CorrectionStore corrections,
      Clock clock) {
    this.runs = runs;
    this.rescoring = rescoring;
    this.cohorts = cohorts;
    this.scores = scores;
    this.corrections = corrections;
    this.clock = clock;
  }

  /**
   * What the correction would do; nothing is kept.
   *
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, NO_SUCH_PARTICIPANT or NOTHING_CORRECTED
   * @throws CorrectionRejected when a record can't be accepted
   */
  public CorrectionPreview preview(
      RunId run, ParticipantId participant, Cohort cohort, List<CorrectedRecord> records) {
    if (records.isEmpty()) {
      throw new EngineException(
          ErrorCode.NOTHING_CORRECTED,
          "found no corrected record; allowed: %s"
              .formatted(ErrorCode.NOTHING_CORRECTED.allowed()));
    }
    runs.get(run);
    long basis = cohorts.basis(run);
    ServedScore before =
        scores
            .find(run, participant, cohort)
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.NO_SUCH_PARTICIPANT,
                    "run %s has no such participant in the cohort".formatted(run)));
    int version = before.version().number() + 1;
    return new CorrectionPreview(
        run,
        basis,
        before,
        version,
        rescoring.with(run, basis, participant, cohort, records, version));
  }

  /**
   * Makes the corrected version; {@link CorrectionStore#add} keeps it.
   *
   * @param notice the number of the error notice
   * @param by who corrects, by name
   * @throws EngineException as {@link #preview}
   * @throws CorrectionRejected as {@link #preview}
   */
  public Correction make(
      RunId run,
      ParticipantId participant,
      Cohort cohort,
      List<CorrectedRecord> records,
      String notice,
      String by) {
    // The end of the chain comes first: a correction that is made meanwhile takes the number.
    CorrectionLinks links = new CorrectionLinks(runs.get(run).run(), corrections.last(run));
    CorrectionPreview preview = preview(run, participant, cohort, records);
    List<Correction> before = corrections.of(run, participant, cohort);
    return links.seal(
        new Correction(
            run,
            links.next(),
            preview.version(),
            notice,
            clock.instant(),
            by,
            preview.basis(),
            records,
            preview.after().result(),
            preview.after().measures(),
            ""),
        before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()),
        preview.before().result());
  }
}
