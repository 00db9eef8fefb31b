package org.asmengine.application.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.correction.Correction;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.correction.StandingCohorts;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.application.scoring.PublishedRows;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.explain.ScoreExplanation;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Use case: explains the result of one participant, the newest version of it unless another is
 * asked for. The score is worked out again from the input rows, the corrections and the rule set of
 * the run, and must be what is stored.
 */
public final class ExplainScore {

  private final RunRepository runs;
  private final InputStore inputs;
  private final ResultStore results;
  private final CorrectionStore corrections;
  private final StandingCohorts cohorts;

  /** On these. */
  public ExplainScore(
      RunRepository runs,
      InputStore inputs,
      ResultStore results,
      CorrectionStore corrections,
      StandingCohorts cohorts) {
    this.runs = runs;
    this.inputs = inputs;
    this.results = results;
    this.corrections = corrections;
    this.cohorts = cohorts;
  }

  /**
   * The explanations of the participant, one for each cohort that it is in.
   *
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, NO_SUCH_PARTICIPANT, or RUN_DAMAGED when
   *     the stored result is not what comes out again
   */
  public List<Explanation> explain(RunId id, ParticipantId participant) {
    return explain(id, participant, EnumSet.allOf(Cohort.class), Integer.MAX_VALUE);
  }

  /**
   * The explanation of the participant in one cohort.
   *
   * @throws EngineException as {@link #explain(RunId, ParticipantId)}
   */
  public Explanation explain(RunId id, ParticipantId participant, Cohort cohort) {
    return explain(id, participant, cohort, Integer.MAX_VALUE);
  }

  /**
   * The explanation of a version of the participant's result in one cohort.
   *
   * @param version the number of the version; the newest where there are fewer
   * @throws EngineException as {@link #explain(RunId, ParticipantId)}
   */
  public Explanation explain(RunId id, ParticipantId participant, Cohort cohort, int version) {
    return explain(id, participant, EnumSet.of(cohort), version).getFirst();
  }

  /**
   * The explanations of a version of the participant's results, one for each cohort that it is in.
   *
   * @param version the number of the version; the newest where there are fewer
   * @throws EngineException as {@link #explain(RunId, ParticipantId)}
   */
  public List<Explanation> explain(RunId id, ParticipantId participant, int version) {
    return explain(id, participant, EnumSet.allOf(Cohort.class), version);
  }

  private List<Explanation> explain(
      RunId id, ParticipantId participant, Set<Cohort> cohorts, int version) {
    ScoringRun run =
        runs.find(id)
            .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + id));
    if (!run.isComplete()) {
      throw new EngineException(
          ErrorCode.RUN_NOT_COMPLETE,
          "run %s is not complete: it has no results yet".formatted(id));
    }
    RuleSet ruleSet = runs.ruleSet(id);
    String tin = participant.tin().value();
    List<Version> versions = new ArrayList<>();
    PracticeScorer scorer = new PracticeScorer(ruleSet, results.references(id, ruleSet));
    for (PracticeInputs practice : inputs.readPractices(id, new KeyRange(tin, tin))) {
      practice.participants().stream()
          .filter(one -> one.participant().id().equals(participant))
          .filter(one -> cohorts.contains(one.participant().cohort()))
          .map(one -> version(id, practice, one, version, scorer, ruleSet))
          .forEach(versions::add);
    }
    if (versions.isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_PARTICIPANT, "run %s has no participant %s".formatted(id, participant));
    }
    Map<Cohort, CohortPayment> payments =
        new CohortReduction(ruleSet).payments(results.tallies(id));
    return versions.stream().map(one -> explain(id, one, payments, ruleSet)).toList();
  }

  /**
   * A version of a result.
   *
   * @param score worked out again
   * @param stored what is stored of it, where anything is
   * @param corrections by which it came about
   * @param basis that of its cohort: see {@link Correction#basis}
   */
  private record Version(
      ParticipantScore score,
      Optional<ResultStore.ScoreAndAdjustment> stored,
      List<Correction> corrections,
      long basis) {}

  private Version version(
      RunId id,
      PracticeInputs practice,
      ParticipantInputs inputsOfOne,
      int version,
      PracticeScorer scorer,
      RuleSet ruleSet) {
    ParticipantId participant = inputsOfOne.participant().id();
    Cohort cohort = inputsOfOne.participant().cohort();
    List<Correction> applied =
        corrections.of(id, participant, cohort).stream()
            .filter(correction -> correction.version() <= version)
            .toList();
    long basis = applied.isEmpty() ? 0 : applied.getLast().basis();
    PracticeScorer against =
        basis == 0 ? scorer : new PracticeScorer(ruleSet, cohorts.get(id, basis).references());
    return new Version(
        against.score(cohorts.inputs(id, basis, practice, inputsOfOne, applied)).getFirst(),
        applied.isEmpty()
            ? results.find(id, participant, cohort)
            : Optional.of(applied.getLast().result()),
        applied,
        basis);
  }

  private Explanation explain(
      RunId id, Version version, Map<Cohort, CohortPayment> payments, RuleSet ruleSet) {
    ParticipantScore score = version.score();
    PublishedRows published = new PublishedRows(ruleSet);
    FinalScoreRow again = published.finalScore(score);
    CohortFacts facts =
        facts(id, version, payments, ruleSet)
            .filter(candidate ->
                version
                    .stored()
                    .filter(found -> found.score().equals(again))
                    .map(ResultStore.ScoreAndAdjustment::adjustment)
                    .filter(stored -> stored.equals(published.adjustment(again, candidate)))
                    .isPresent())
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.RUN_DAMAGED,
                    "what run %s has stored for %s is not what its inputs give; asm verify-run %s"
                            .formatted(id, score.participant().id(), id)
                        + " tells more"));
    Explanation explanation =
        ScoreExplanation.of(
            score.participant(),
            score.components(),
            score.finalScore(),
            score.paid(),
            score.payment().map(PartBPayment::source),
            facts,
            ruleSet);
    return version.corrections().isEmpty()
        ? explanation
        : explanation.noted(note(version.corrections().getLast()));
  }

  private Optional<CohortFacts> facts(
      RunId id, Version version, Map<Cohort, CohortPayment> payments, RuleSet ruleSet) {
    Cohort cohort = version.score().participant().cohort();
    return version.basis() == 0
        ? Optional.ofNullable(payments.get(cohort)).map(payment -> CohortFacts.of(payment, ruleSet))
        : Optional.of(cohorts.get(id, version.basis()).facts(cohort));
  }

  private static String note(Correction correction) {
    String how;
    if (correction.records().isEmpty()) {
      how = "the cohort was computed anew with the correction of error notice %s";
    } else if (correction.basis() == correction.number()) {
      how = "corrected after error notice %s, with which the cohort was computed anew";
    } else {
      how = "corrected after error notice %s, while the cohort stayed as it was";
    }
    return ("Version %d: " + how + ".").formatted(correction.version(), correction.notice());
  }
}
