package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.application.scoring.PublishedRows;
import org.asmengine.application.scoring.ReferenceBuilder;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortFacts;

/**
 * The cohorts of a run, computed anew with corrections in its inputs: benchmarks, scores, median,
 * pool and scaling factor. No more of a large run is in memory than a few practices at a time.
 */
final class CohortsAnew {

  /** What becomes of one result. */
  @FunctionalInterface
  interface Consumer {

    /**
     * One result.
     *
     * @param score worked out anew
     * @param original what the run itself made of it
     * @param after what is published of it anew
     */
    void accept(ParticipantScore score, ScoreAndAdjustment original, ScoreAndAdjustment after);
  }

  private static final int PARTS = 2;

  private final CompleteRun original;
  private final CorrectedInputStore inputs;
  private final PublishedRows published;
  private final PracticeScorer scorer;
  private final CompleteRun anew;

  private CohortsAnew(CompleteRun original, CorrectedInputStore inputs) {
    RunId run = original.run().id();
    References references =
        new ReferenceBuilder(run, original.ruleSet(), inputs).build(PARTS, read -> {});
    this.original = original;
    this.inputs = inputs;
    this.published = new PublishedRows(original.ruleSet());
    this.scorer = new PracticeScorer(original.ruleSet(), references);
    this.anew = new CompleteRun(original.run(), original.ruleSet(), references, facts());
  }

  /** Those of the run with the corrections, which are in the order in which they were made. */
  static CohortsAnew of(CompleteRun original, InputStore inputs, List<Correction> corrections) {
    return new CohortsAnew(
        original, new CorrectedInputStore(inputs, original.ruleSet(), corrections));
  }

  /** What participants are compared with and paid by. */
  CompleteRun standing() {
    return anew;
  }

  private Map<Cohort, CohortFacts> facts() {
    Tallies tallies = new Tallies();
    inputs.forEachPractice(
        original.run().id(),
        practice ->
            scorer.score(practice).forEach(score -> tallies.add(published.finalScore(score))));
    Map<Cohort, CohortFacts> facts = new EnumMap<>(Cohort.class);
    new CohortReduction(original.ruleSet())
        .payments(tallies.list())
        .forEach(
            (cohort, payment) -> facts.put(cohort, CohortFacts.of(payment, original.ruleSet())));
    return facts;
  }

  /** Every result of the run, practice by practice. */
  void forEach(ResultStore results, Consumer consumer) {
    RunId run = original.run().id();
    inputs.forEachPractice(
        run,
        practice -> {
          String tin = practice.tin().value();
          Map<ResultKey, FinalScoreRow> originals = new HashMap<>();
          results
              .readScores(run, new KeyRange(tin, tin))
              .forEach(row -> originals.put(new ResultKey(row.cohort(), row.participant()), row));
          for (ParticipantScore score : scorer.score(practice)) {
            FinalScoreRow row = published.finalScore(score);
            ResultKey key = new ResultKey(row.cohort(), row.participant());
            consumer.accept(
                score,
                paid(
                    Optional.ofNullable(originals.get(key))
                        .orElseThrow(() ->
                            new IllegalStateException(
                                "a participant of the inputs without a result")),
                    original),
                paid(row, anew));
          }
        });
  }

  private ScoreAndAdjustment paid(FinalScoreRow row, CompleteRun by) {
    return new ScoreAndAdjustment(row, published.adjustment(row, by.facts(row.cohort())));
  }

  /** Final scores counted, as the store counts them. */
  private static final class Tallies {

    private record Group(Cohort cohort, String status, Optional<BigDecimal> score) {}

    private final Map<Group, ScoreTally> groups = new HashMap<>();

    void add(FinalScoreRow row) {
      groups.merge(
          new Group(row.cohort(), row.status(), row.finalScore()),
          new ScoreTally(row.cohort(), row.status(), row.finalScore(), 1, row.partBPaid()),
          (one, other) ->
              new ScoreTally(
                  one.cohort(),
                  one.status(),
                  one.finalScore(),
                  one.participants() + other.participants(),
                  one.paid().add(other.paid())));
    }

    List<ScoreTally> list() {
      return List.copyOf(groups.values());
    }
  }
}
