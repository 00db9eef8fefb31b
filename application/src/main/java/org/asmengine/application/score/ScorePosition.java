package org.asmengine.application.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Where in any of the orders a final score stands.
 *
 * @param cohort its cohort
 * @param participant whose it is
 * @param finalScore the score, where there is one
 */
public record ScorePosition(
    Cohort cohort, ParticipantId participant, Optional<BigDecimal> finalScore) {

  /** The position of the row. */
  public static ScorePosition of(FinalScoreRow row) {
    return new ScorePosition(row.cohort(), row.participant(), row.finalScore());
  }
}
