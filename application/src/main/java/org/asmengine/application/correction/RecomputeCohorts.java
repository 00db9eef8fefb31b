package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.asmengine.application.correction.CohortEffect.Change;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.application.scoring.ParticipantScore;
import org.asmengine.application.scoring.PracticeScorer;
import org.asmengine.application.scoring.PublishedRows;
import org.asmengine.application.scoring.ReferenceBuilder;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * What a correction would do if the whole cohort were computed anew with it: benchmarks, scores,
 * median, pool and scaling factor. All earlier corrections of the run are in it as well. Nothing is
 * kept, and no more of a large run is in memory than a few practices at a time.
 */
public final class RecomputeCohorts {

  /** How many changes are told one by one. */
  static final int MOST_CHANGES = 20;

  private static final int PARTS = 2;

  private final CompleteRuns runs;
  private final InputStore inputs;
  private final ResultStore results;
  private final CorrectionStore corrections;

  /** On these. */
  public RecomputeCohorts(
      CompleteRuns runs, InputStore inputs, ResultStore results, CorrectionStore corrections) {
    this.runs = runs;
    this.inputs = inputs;
    this.results = results;
    this.corrections = corrections;
  }

  /**
   * The effects on all cohorts of the run: only that of the corrected participant changes, unless
   * its practice has others.
   *
   * @param correction what would be corrected
   */
  public List<CohortEffect> effects(CorrectionPreview correction, List<CorrectedRecord> records) {
    RunId run = correction.run();
    CompleteRun complete = runs.get(run);
    RuleSet ruleSet = complete.ruleSet();
    List<Correction> earlier = corrections.ofRun(run);
    List<Correction> all = new ArrayList<>(earlier);
    all.add(proposed(correction, records));
    CorrectedInputStore corrected = new CorrectedInputStore(inputs, ruleSet, all);
    References references = new ReferenceBuilder(run, ruleSet, corrected).build(PARTS, read -> {});
    PracticeScorer scorer = new PracticeScorer(ruleSet, references);
    PublishedRows published = new PublishedRows(ruleSet);
    Tallies tallies = new Tallies();
    corrected.forEachPractice(
        run,
        practice ->
            scorer.score(practice).forEach(score -> tallies.add(published.finalScore(score))));
    Map<Cohort, CohortPayment> payments = new CohortReduction(ruleSet).payments(tallies.list());

    Map<Cohort, Gathering> gatherings = new EnumMap<>(Cohort.class);
    payments.forEach((cohort, payment) -> gatherings.put(cohort, new Gathering(payment)));
    Map<ResultKey, Correction> newest = ServedScores.newest(earlier);
    ResultKey mine =
        new ResultKey(
            correction.after().result().score().cohort(),
            correction.after().result().score().participant());
    corrected.forEachPractice(
        run,
        practice -> {
          String tin = practice.tin().value();
          Map<ResultKey, FinalScoreRow> originals = new HashMap<>();
          results
              .readScores(run, new KeyRange(tin, tin))
              .forEach(row -> originals.put(new ResultKey(row.cohort(), row.participant()), row));
          for (ParticipantScore score : scorer.score(practice)) {
            ResultKey key = new ResultKey(score.participant().cohort(), score.participant().id());
            Gathering gathering = gathering(gatherings, key.cohort());
            FinalScoreRow row = published.finalScore(score);
            ScoreAndAdjustment after =
                new ScoreAndAdjustment(row, published.adjustment(row, gathering.payment));
            ScoreAndAdjustment before =
                Optional.ofNullable(newest.get(key))
                    .map(Correction::result)
                    .orElseGet(() -> original(complete, published, originals, key));
            gathering.add(before, after, key.equals(mine));
          }
        });
    return gatherings.entrySet().stream()
        .map(entry -> entry.getValue().effect(entry.getKey(), complete))
        .toList();
  }

  private static Correction proposed(CorrectionPreview preview, List<CorrectedRecord> records) {
    return new Correction(
        preview.run(),
        Long.MAX_VALUE,
        preview.version(),
        "preview",
        Instant.EPOCH,
        "",
        records,
        preview.after().result(),
        preview.after().measures(),
        "");
  }

  private static Gathering gathering(Map<Cohort, Gathering> gatherings, Cohort cohort) {
    Gathering gathering = gatherings.get(cohort);
    if (gathering == null) {
      throw new IllegalStateException("a participant without a cohort");
    }
    return gathering;
  }

  private static ScoreAndAdjustment original(
      CompleteRun run,
      PublishedRows published,
      Map<ResultKey, FinalScoreRow> originals,
      ResultKey key) {
    FinalScoreRow row = originals.get(key);
    CohortFacts facts = run.cohorts().get(key.cohort());
    if (row == null || facts == null) {
      throw new IllegalStateException("a participant of the inputs without a result");
    }
    return new ScoreAndAdjustment(row, published.adjustment(row, facts));
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

  /** What is known of a cohort's changes so far. */
  private static final class Gathering {

    /** The smallest first, so that the larger ones stay; by participant where they are equal. */
    private static final Comparator<Change> SIZE =
        Comparator.comparing((Change change) -> change.multiplier().abs())
            .thenComparing(
                Comparator.comparing((Change change) -> change.before().score().participant())
                    .reversed());

    private final CohortPayment payment;
    private final PriorityQueue<Change> largest = new PriorityQueue<>(SIZE);
    private long participants;
    private long changedScores;
    private long changedMultipliers;
    private BigDecimal netBefore = BigDecimal.ZERO;
    private BigDecimal netAfter = BigDecimal.ZERO;

    Gathering(CohortPayment payment) {
      this.payment = payment;
    }

    void add(ScoreAndAdjustment before, ScoreAndAdjustment after, boolean corrected) {
      participants++;
      netBefore = netBefore.add(before.adjustment().estimatedAdjustment());
      netAfter = netAfter.add(after.adjustment().estimatedAdjustment());
      if (corrected) {
        return;
      }
      if (!before.score().finalScore().equals(after.score().finalScore())
          || !before.score().reason().equals(after.score().reason())) {
        changedScores++;
      }
      Change change = new Change(before, after);
      if (change.multiplier().signum() != 0) {
        changedMultipliers++;
        largest.add(change);
        if (largest.size() > MOST_CHANGES) {
          largest.poll();
        }
      }
    }

    CohortEffect effect(Cohort cohort, CompleteRun run) {
      CohortFacts before = run.cohorts().get(cohort);
      if (before == null) {
        throw new IllegalStateException("a cohort that the run does not have");
      }
      return new CohortEffect(
          cohort,
          participants,
          changedScores,
          changedMultipliers,
          before,
          CohortFacts.of(payment, run.ruleSet()),
          netBefore,
          netAfter,
          largest.stream().sorted(SIZE.reversed()).toList());
    }
  }
}
