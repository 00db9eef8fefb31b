package org.asmengine.application.correction;

import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Scores one participant again by the code of the year end, against the benchmarks, the median, the
 * pool and the scaling factor with which the results of a complete run are served.
 */
public final class Rescoring {

  private final StandingCohorts cohorts;
  private final InputStore inputs;
  private final CorrectionStore corrections;

  /** On these. */
  public Rescoring(StandingCohorts cohorts, InputStore inputs, CorrectionStore corrections) {
    this.cohorts = cohorts;
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
    return rescored(standing(run, participant, cohort, version));
  }

  /**
   * A version of the participant's score, worked out again.
   *
   * @param version 1 for what the run itself made of it
   * @throws EngineException as {@link #version}
   */
  public ParticipantScore score(RunId run, ParticipantId participant, Cohort cohort, int version) {
    return standing(run, participant, cohort, version).score();
  }

  /** A score and what it was worked out against. */
  private record Standing(CompleteRun run, ParticipantScore score) {}

  private Standing standing(RunId run, ParticipantId participant, Cohort cohort, int version) {
    List<Correction> applied =
        corrections.of(run, participant, cohort).stream()
            .filter(correction -> correction.version() <= version)
            .toList();
    long basis = applied.isEmpty() ? 0 : applied.getLast().basis();
    CompleteRun standing = cohorts.get(run, basis);
    return score(standing, corrected(run, basis, participant, cohort, applied));
  }

  /**
   * What the participant would score with these records in the place of what the newest version
   * rests on.
   *
   * @param basis that of the cohorts: see {@link Correction#basis}
   * @param version the version that the records would make
   * @throws EngineException as {@link #version}
   * @throws CorrectionRejected when a record can't be accepted
   */
  Rescored with(
      RunId run,
      long basis,
      ParticipantId participant,
      Cohort cohort,
      List<CorrectedRecord> records,
      int version) {
    CompleteRun standing = cohorts.get(run, basis);
    PracticeInputs before =
        corrected(run, basis, participant, cohort, corrections.of(run, participant, cohort));
    return rescored(
        score(standing, CorrectedInputs.with(before, records, version, standing.ruleSet())));
  }

  /** The inputs of the participant with these corrections of it. */
  private PracticeInputs corrected(
      RunId run, long basis, ParticipantId participant, Cohort cohort, List<Correction> own) {
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
    return cohorts.inputs(
        run, basis, practice, CorrectedInputs.participant(practice, participant, cohort), own);
  }

  private static Standing score(CompleteRun run, PracticeInputs practice) {
    return new Standing(
        run, new PracticeScorer(run.ruleSet(), run.references()).score(practice).getFirst());
  }

  private static Rescored rescored(Standing standing) {
    return Rescored.of(
        standing.score(),
        standing.run().facts(standing.score().participant().cohort()),
        standing.run().ruleSet());
  }
}
