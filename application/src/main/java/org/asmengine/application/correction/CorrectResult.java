package org.asmengine.application.correction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.correction.CorrectionStore.Link;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Use case: a corrected version of one participant's result. The cohort stands still: its
 * benchmarks, median, pool and scaling factor are those of the run, and everybody else's result
 * stays as it is.
 */
public final class CorrectResult {

  private final CompleteRuns runs;
  private final Rescoring rescoring;
  private final ServedScores scores;
  private final CorrectionStore corrections;
  private final Clock clock;

  /** On these. */
  public CorrectResult(
      CompleteRuns runs,
      Rescoring rescoring,
      ServedScores scores,
      CorrectionStore corrections,
      Clock clock) {
    this.runs = runs;
    this.rescoring = rescoring;
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
    ServedScore before =
        scores
            .find(run, participant, cohort)
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.NO_SUCH_PARTICIPANT,
                    "run %s has no such participant in the cohort".formatted(run)));
    int version = before.version().number() + 1;
    return new CorrectionPreview(
        run, before, version, rescoring.with(run, participant, cohort, records, version));
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
    CorrectionPreview preview = preview(run, participant, cohort, records);
    ScoringRun scored = runs.get(run).run();
    Optional<Link> last = corrections.last(run);
    Correction correction =
        new Correction(
            run,
            last.map(Link::number).orElse(0L) + 1,
            preview.version(),
            notice,
            clock.instant(),
            by,
            records,
            preview.after().result(),
            preview.after().measures(),
            "");
    List<Correction> before = corrections.of(run, participant, cohort);
    String versionBefore =
        before.isEmpty()
            ? CorrectionChain.firstVersion(scored, preview.before().result())
            : before.getLast().sha256();
    return correction.sealed(
        CorrectionChain.digest(
            scored,
            correction,
            versionBefore,
            last.map(Link::sha256).orElseGet(() -> CorrectionChain.start(scored))));
  }
}
