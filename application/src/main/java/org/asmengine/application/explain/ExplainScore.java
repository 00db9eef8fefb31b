package org.asmengine.application.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.PartBPayment;
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
 * Use case: explains the result of one participant. The score is worked out again from the input
 * rows and the rule set of the run, and must be what the run has stored.
 */
public final class ExplainScore {

  private final RunRepository runs;
  private final InputStore inputs;
  private final ResultStore results;

  /** On these stores. */
  public ExplainScore(RunRepository runs, InputStore inputs, ResultStore results) {
    this.runs = runs;
    this.inputs = inputs;
    this.results = results;
  }

  /**
   * The explanations of the participant, one for each cohort that it is in.
   *
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, NO_SUCH_PARTICIPANT, or RUN_DAMAGED when
   *     the stored result is not what comes out again
   */
  public List<Explanation> explain(RunId id, ParticipantId participant) {
    return explain(id, participant, EnumSet.allOf(Cohort.class));
  }

  /**
   * The explanation of the participant in one cohort.
   *
   * @throws EngineException as {@link #explain(RunId, ParticipantId)}
   */
  public Explanation explain(RunId id, ParticipantId participant, Cohort cohort) {
    return explain(id, participant, EnumSet.of(cohort)).getFirst();
  }

  private List<Explanation> explain(RunId id, ParticipantId participant, Set<Cohort> cohorts) {
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
    List<ParticipantScore> scores = new ArrayList<>();
    PracticeScorer scorer = new PracticeScorer(ruleSet, results.references(id, ruleSet));
    for (PracticeInputs practice : inputs.readPractices(id, new KeyRange(tin, tin))) {
      scorer.score(practice).stream()
          .filter(score -> score.participant().id().equals(participant))
          .filter(score -> cohorts.contains(score.participant().cohort()))
          .forEach(scores::add);
    }
    if (scores.isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_PARTICIPANT, "run %s has no participant %s".formatted(id, participant));
    }
    Map<Cohort, CohortPayment> payments =
        new CohortReduction(ruleSet).payments(results.tallies(id));
    return scores.stream().map(score -> explain(id, score, payments, ruleSet)).toList();
  }

  private Explanation explain(
      RunId id, ParticipantScore score, Map<Cohort, CohortPayment> payments, RuleSet ruleSet) {
    Cohort cohort = score.participant().cohort();
    PublishedRows published = new PublishedRows(ruleSet);
    FinalScoreRow again = published.finalScore(score);
    CohortPayment payment =
        Optional.ofNullable(payments.get(cohort))
            .filter(candidate ->
                results
                    .find(id, score.participant().id(), cohort)
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
    return ScoreExplanation.of(
        score.participant(),
        score.components(),
        score.finalScore(),
        score.paid(),
        score.payment().map(PartBPayment::source),
        CohortFacts.of(payment, ruleSet),
        ruleSet);
  }
}
