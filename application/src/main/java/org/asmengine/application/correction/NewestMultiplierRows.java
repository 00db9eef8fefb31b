package org.asmengine.application.correction;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.asmengine.application.payment.MultiplierRow;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.run.RunId;

/** The multipliers of a run with those of the newest corrected versions in their places. */
public final class NewestMultiplierRows implements MultiplierRows {

  private final MultiplierRows originals;
  private final CorrectionStore corrections;

  /** Of these. */
  public NewestMultiplierRows(MultiplierRows originals, CorrectionStore corrections) {
    this.originals = originals;
    this.corrections = corrections;
  }

  @Override
  public void forEach(RunId run, Consumer<MultiplierRow> consumer) {
    Map<ResultKey, Correction> newest = ServedScores.byResult(corrections.newest(run));
    originals.forEach(
        run,
        row ->
            consumer.accept(
                Optional.ofNullable(newest.get(new ResultKey(row.cohort(), row.participant())))
                    .map(NewestMultiplierRows::row)
                    .orElse(row)));
  }

  @Override
  public long corrections(RunId run) {
    return corrections.last(run).map(CorrectionStore.Link::number).orElse(0L);
  }

  private static MultiplierRow row(Correction correction) {
    return new MultiplierRow(
        correction.participant(),
        correction.cohort(),
        correction.result().score().finalScore().isPresent(),
        correction.result().adjustment().paymentMultiplier(),
        correction.resultVersion());
  }
}
