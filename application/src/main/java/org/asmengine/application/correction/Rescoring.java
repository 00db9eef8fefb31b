package org.asmengine.application.correction;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.payment.CohortFacts;

/**
 * Scores one participant again by the code of the year end, against the benchmarks, the median, the
 * pool and the scaling factor of a complete run, which stay as they are.
 */
public final class Rescoring {

  private final CompleteRuns runs;
  private final InputStore inputs;
  private final CorrectionStore corrections;

  /** On these. */
  public Rescoring(CompleteRuns runs, InputStore inputs, CorrectionStore corrections) {
    this.runs = runs;
    this.inputs = inputs;
    this.corrections = corrections;
  }

  /**
   * A version of the participant's result, worked out again.
   *
   * @param version 1 for what the run itself made of it
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE or NO_SUCH_PARTICIPANT
   */
  public Rescored version(RunId run, ParticipantId participant, Cohort cohort, int version) {
    return score(run, corrected(run, participant, cohort, version), cohort);
  }

  /**
   * What the participant would score with these records in the place of what the newest version
   * rests on.
   *
   * @param version the version that they would make
   * @throws EngineException as {@link #version}
   * @throws CorrectionRejected when a record can't be accepted
   */
  Rescored with(
      RunId run,
      ParticipantId participant,
      Cohort cohort,
      List<CorrectedRecord> records,
      int version) {
    return score(
        run,
        CorrectedInputs.with(
            corrected(run, participant, cohort, version - 1),
            records,
            version,
            runs.get(run).ruleSet()),
        cohort);
  }

  /** The inputs of the participant as the version has them. */
  private PracticeInputs corrected(
      RunId run, ParticipantId participant, Cohort cohort, int version) {
    CompleteRun complete = runs.get(run);
    String tin = participant.tin().value();
    PracticeInputs practice =
        inputs.readPractices(run, new KeyRange(tin, tin)).stream()
            .filter(candidate ->
                candidate.participants().stream()
                    .anyMatch(one ->
                        one.participant().id().equals(participant)
                            && one.participant().cohort() == cohort))
            .findFirst()
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.NO_SUCH_PARTICIPANT,
                    "run %s has no such participant in the cohort".formatted(run)));
    return CorrectedInputs.of(
        practice,
        CorrectedInputs.participant(practice, participant, cohort),
        corrections.of(run, participant, cohort).stream()
            .filter(correction -> correction.version() <= version)
            .toList(),
        complete.ruleSet());
  }

  private Rescored score(RunId run, PracticeInputs practice, Cohort cohort) {
    CompleteRun complete = runs.get(run);
    CohortFacts facts =
        Optional.ofNullable(complete.cohorts().get(cohort))
            .orElseThrow(() -> new IllegalStateException("a participant without a cohort"));
    return Rescored.of(
        new PracticeScorer(complete.ruleSet(), complete.references()).score(practice).getFirst(),
        facts,
        complete.ruleSet());
  }
}
