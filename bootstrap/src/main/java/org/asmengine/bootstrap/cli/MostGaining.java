package org.asmengine.bootstrap.cli;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.domain.participation.ParticipantId;

/** Finds the participant with the highest estimated adjustment; of several the first. */
final class MostGaining implements BiConsumer<FinalScoreRow, AdjustmentRow> {

  private Optional<AdjustmentRow> highest = Optional.empty();

  @Override
  public void accept(FinalScoreRow score, AdjustmentRow adjustment) {
    boolean higher =
        highest
            .map(found ->
                adjustment.estimatedAdjustment().compareTo(found.estimatedAdjustment()) > 0)
            .orElse(true);
    if (higher) {
      highest = Optional.of(adjustment);
    }
  }

  Optional<ParticipantId> found() {
    return highest.map(AdjustmentRow::participant);
  }
}
