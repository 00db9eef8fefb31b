package org.asmengine.application.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run as they are served: the newest version of each. All older ones can be read.
 */
public final class ServedScores {

  private final ResultStore results;
  private final CorrectionStore corrections;

  /** Corrections are only added: what was found holds until there is another. */
  private final AtomicReference<@Nullable Corrected> last = new AtomicReference<>();

  private record Corrected(RunId run, long number, List<ServedScore> scores) {}

  /** From these stores. */
  public ServedScores(ResultStore results, CorrectionStore corrections) {
    this.results = results;
    this.corrections = corrections;
  }

  /** The newest version of the participant's result, where the run has one. */
  public Optional<ServedScore> find(RunId run, ParticipantId participant, Cohort cohort) {
    List<ServedScore> versions = versions(run, participant, cohort);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /** The newest versions of the participant's results, one for each cohort that it is in. */
  public List<ServedScore> find(RunId run, ParticipantId participant) {
    return results.find(run, participant).stream()
        .map(found -> versions(run, found).getLast())
        .toList();
  }

  /** All versions of the participant's result, the run's own first; none where there is none. */
  public List<ServedScore> versions(RunId run, ParticipantId participant, Cohort cohort) {
    return results
        .find(run, participant, cohort)
        .map(found -> versions(run, found))
        .orElse(List.of());
  }

  /** Hands over every result as it is served, by cohort, TIN and NPI. */
  public void forEach(RunId run, BiConsumer<FinalScoreRow, AdjustmentRow> consumer) {
    Map<ResultKey, ServedScore> corrected = new HashMap<>();
    corrected(run).forEach(one -> corrected.put(ResultKey.of(one.result().score()), one));
    results.forEachScore(
        run,
        (score, adjustment) -> {
          ServedScore newest = corrected.get(ResultKey.of(score));
          if (newest == null) {
            consumer.accept(score, adjustment);
          } else {
            consumer.accept(newest.result().score(), newest.result().adjustment());
          }
        });
  }

  /** The newest corrected version of every result of the run that was corrected. */
  public List<ServedScore> corrected(RunId run) {
    long number = corrections.last(run).map(CorrectionStore.Link::number).orElse(0L);
    Corrected known = last.get();
    if (known == null || !known.run().equals(run) || known.number() != number) {
      known =
          new Corrected(
              run, number, corrections.newest(run).stream().map(ServedScore::of).toList());
      last.set(known);
    }
    return known.scores();
  }

  /** These corrections, by result. */
  static Map<ResultKey, Correction> byResult(List<Correction> newest) {
    Map<ResultKey, Correction> byResult = new HashMap<>();
    newest.forEach(correction ->
        byResult.put(new ResultKey(correction.cohort(), correction.participant()), correction));
    return byResult;
  }

  private List<ServedScore> versions(RunId run, ResultStore.ScoreAndAdjustment original) {
    List<ServedScore> versions = new ArrayList<>();
    versions.add(ServedScore.original(original));
    corrections
        .of(run, original.score().participant(), original.score().cohort())
        .forEach(correction -> versions.add(ServedScore.of(correction)));
    return versions;
  }
}
