package org.asmengine.application.correction;

import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Which result of a run.
 *
 * @param cohort the cohort
 * @param participant the TIN and NPI
 */
record ResultKey(Cohort cohort, ParticipantId participant) {

  /** That of the row. */
  static ResultKey of(FinalScoreRow row) {
    return new ResultKey(row.cohort(), row.participant());
  }
}
