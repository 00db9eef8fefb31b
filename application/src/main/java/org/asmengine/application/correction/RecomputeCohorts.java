package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.asmengine.application.correction.CohortEffect.Change;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortFacts;

/**
 * What a correction would do if the whole cohort were computed anew with it: benchmarks, scores,
 * median, pool and scaling factor. All earlier corrections of the run are in it as well. Nothing is
 * kept, and no more of a large run is in memory than a few practices at a time.
 */
public final class RecomputeCohorts {

  /** How many changes are told one by one. */
  static final int MOST_CHANGES = 20;

  private final CompleteRuns runs;
  private final StandingCohorts cohorts;
  private final InputStore inputs;
  private final ResultStore results;
  private final CorrectionStore corrections;

  /** On these. */
  public RecomputeCohorts(
      CompleteRuns runs,
      StandingCohorts cohorts,
      InputStore inputs,
      ResultStore results,
      CorrectionStore corrections) {
    this.runs = runs;
    this.cohorts = cohorts;
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
    CompleteRun original = runs.get(run);
    List<Correction> all = new ArrayList<>(corrections.withRecords(run));
    all.add(correction.proposed(records));
    CompleteRun before = cohorts.get(run, correction.basis());
    CohortsAnew anew = CohortsAnew.of(original, inputs, all);
    Map<ResultKey, Correction> newest = ServedScores.byResult(corrections.newest(run));
    Map<Cohort, Gathering> gatherings = new EnumMap<>(Cohort.class);
    anew.forEach(
        results,
        (score, first, after) -> {
          ResultKey key = ResultKey.of(after.score());
          gatherings
              .computeIfAbsent(key.cohort(), absent -> new Gathering())
              .add(
                  Optional.ofNullable(newest.get(key)).map(Correction::result).orElse(first),
                  after,
                  key.equals(correction.key()));
        });
    return gatherings.entrySet().stream()
        .map(entry ->
            entry
                .getValue()
                .effect(
                    entry.getKey(),
                    before.facts(entry.getKey()),
                    anew.standing().facts(entry.getKey())))
        .toList();
  }

  /** What is known of a cohort's changes so far. */
  private static final class Gathering {

    /** The smallest first, so that the larger ones stay; by participant where they are equal. */
    private static final Comparator<Change> SIZE =
        Comparator.comparing((Change change) -> change.multiplier().abs())
            .thenComparing(
                Comparator.comparing((Change change) -> change.before().score().participant())
                    .reversed());

    private final PriorityQueue<Change> largest = new PriorityQueue<>(SIZE);
    private long participants;
    private long changedScores;
    private long changedMultipliers;
    private BigDecimal netBefore = BigDecimal.ZERO;
    private BigDecimal netAfter = BigDecimal.ZERO;

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

    CohortEffect effect(Cohort cohort, CohortFacts before, CohortFacts after) {
      return new CohortEffect(
          cohort,
          participants,
          changedScores,
          changedMultipliers,
          before,
          after,
          netBefore,
          netAfter,
          largest.stream().sorted(SIZE.reversed()).toList());
    }
  }
}
