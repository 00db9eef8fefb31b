package org.asmengine.application.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The cohorts of runs as they stand: as the run left them or, where the rules say so, as they were
 * computed anew with a correction. A cohort is known by its basis, the number of the correction
 * with which it was computed, 0 for that of the run. What belongs to a basis never changes, so that
 * the few that were asked for last are kept in memory.
 */
public final class StandingCohorts {

  private static final int KEPT = 64;

  private record Key(RunId run, long basis) {}

  private final CompleteRuns runs;
  private final InputStore inputs;
  private final CorrectionStore corrections;

  /** The one that was asked for last is last. */
  private final Map<Key, CompleteRun> kept = new LinkedHashMap<>();

  private final Object computing = new Object();

  /** On these. */
  public StandingCohorts(CompleteRuns runs, InputStore inputs, CorrectionStore corrections) {
    this.runs = runs;
    this.inputs = inputs;
    this.corrections = corrections;
  }

  /** The basis of the cohorts as they stand now. */
  long basis(RunId run) {
    return corrections.last(run).map(CorrectionStore.Link::basis).orElse(0L);
  }

  /**
   * The run with its cohorts of the basis.
   *
   * @throws EngineException NO_SUCH_RUN or RUN_NOT_COMPLETE
   */
  public CompleteRun get(RunId run, long basis) {
    CompleteRun original = runs.get(run);
    if (basis == 0) {
      return original;
    }
    Key key = new Key(run, basis);
    return known(key).orElseGet(() -> compute(key, original));
  }

  /** Whoever asks at the same time waits for the one that computes: it reads the whole run. */
  private CompleteRun compute(Key key, CompleteRun original) {
    synchronized (computing) {
      Optional<CompleteRun> meanwhile = known(key);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      CompleteRun standing =
          CohortsAnew.of(original, inputs, upTo(key.basis(), corrections.withRecords(key.run())))
              .standing();
      keep(key, standing);
      return standing;
    }
  }

  /**
   * The inputs of one participant when its cohort has the basis: with all corrections up to it,
   * whosever they are, and with the later ones of the participant.
   *
   * @param practice what the run knew of the practice
   * @param participant the participant
   * @param own the corrections of the participant, by version
   */
  public PracticeInputs inputs(
      RunId run,
      long basis,
      PracticeInputs practice,
      ParticipantInputs participant,
      List<Correction> own) {
    RuleSet ruleSet = runs.get(run).ruleSet();
    PracticeInputs based =
        basis == 0
            ? practice
            : CorrectedInputs.ofAll(
                practice, upTo(basis, corrections.ofPractice(run, practice.tin())), ruleSet);
    return CorrectedInputs.of(
        based,
        CorrectedInputs.participant(
            based, participant.participant().id(), participant.participant().cohort()),
        own.stream().filter(correction -> correction.number() > basis).toList(),
        ruleSet);
  }

  private static List<Correction> upTo(long basis, List<Correction> all) {
    return all.stream().filter(correction -> correction.number() <= basis).toList();
  }

  private Optional<CompleteRun> known(Key key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  private void keep(Key key, CompleteRun standing) {
    synchronized (kept) {
      kept.remove(key);
      kept.put(key, standing);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
