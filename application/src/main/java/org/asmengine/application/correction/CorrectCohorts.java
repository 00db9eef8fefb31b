package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.scoring.PublishedRows;

/**
 * Use case: a correction with which the cohorts are computed anew. There is a corrected version of
 * the participant's result, and one of every other result that is another then.
 */
public final class CorrectCohorts {

  private final CompleteRuns runs;
  private final InputStore inputs;
  private final ResultStore results;
  private final CorrectionStore corrections;
  private final Clock clock;

  /** On these. */
  public CorrectCohorts(
      CompleteRuns runs,
      InputStore inputs,
      ResultStore results,
      CorrectionStore corrections,
      Clock clock) {
    this.runs = runs;
    this.inputs = inputs;
    this.results = results;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** A result that gets another version. */
  private record Changed(
      ScoreAndAdjustment original,
      Optional<Correction> before,
      ScoreAndAdjustment after,
      List<MeasureScoreRow> measures) {}

  /**
   * Makes the corrected versions; {@link CorrectionStore#add} keeps them. That of the participant
   * is the last, so that its digest covers all of them.
   *
   * @param preview the correction of the participant
   * @param records what it corrects
   * @param notice the number of the error notice
   * @param by who corrects, by name
   */
  public List<Correction> make(
      CorrectionPreview preview, List<CorrectedRecord> records, String notice, String by) {
    RunId run = preview.run();
    CompleteRun complete = runs.get(run);
    // The end of the chain comes first: a correction that is made meanwhile takes the number.
    CorrectionLinks links = new CorrectionLinks(complete.run(), corrections.last(run));
    List<Correction> all = new ArrayList<>(corrections.withRecords(run));
    all.add(preview.proposed(records));
    List<Changed> changed = changed(complete, all, preview.key());
    long basis = links.next() + changed.size() - 1;
    Instant at = clock.instant();
    List<Correction> made = new ArrayList<>();
    for (Changed one : changed) {
      boolean last = links.next() == basis;
      made.add(
          links.seal(
              new Correction(
                  run,
                  links.next(),
                  one.before().map(Correction::version).orElse(1) + 1,
                  notice,
                  at,
                  by,
                  basis,
                  last ? records : List.of(),
                  one.after(),
                  one.measures(),
                  ""),
              one.before(),
              one.original()));
    }
    return made;
  }

  /** The results that are others with all corrections; that of the participant is the last. */
  private List<Changed> changed(CompleteRun run, List<Correction> all, ResultKey participant) {
    PublishedRows published = new PublishedRows(run.ruleSet());
    Map<ResultKey, Correction> newest = ServedScores.byResult(corrections.newest(run.run().id()));
    List<Changed> others = new ArrayList<>();
    List<Changed> own = new ArrayList<>();
    CohortsAnew.of(run, inputs, all)
        .forEach(
            results,
            (score, original, after) -> {
              ResultKey key = ResultKey.of(after.score());
              Optional<Correction> before = Optional.ofNullable(newest.get(key));
              boolean mine = key.equals(participant);
              if (mine || differ(before.map(Correction::result).orElse(original), after)) {
                (mine ? own : others)
                    .add(new Changed(original, before, after, published.measureScores(score)));
              }
            });
    others.addAll(own);
    return others;
  }

  /**
   * Whether there is anything to tell anew. That the scaling factor is another at its twelfth
   * decimal is not, where score, multiplier and dollars stay the same: the old version keeps its
   * cohort.
   */
  private static boolean differ(ScoreAndAdjustment before, ScoreAndAdjustment after) {
    return !before.score().equals(after.score())
        || differ(before, after, AdjustmentRow::adjustmentFactor)
        || differ(before, after, AdjustmentRow::paymentMultiplier)
        || differ(before, after, AdjustmentRow::estimatedAdjustment);
  }

  private static boolean differ(
      ScoreAndAdjustment before,
      ScoreAndAdjustment after,
      Function<AdjustmentRow, BigDecimal> number) {
    return number.apply(before.adjustment()).compareTo(number.apply(after.adjustment())) != 0;
  }
}
