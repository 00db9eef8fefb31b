package org.asmengine.application.selection;

import java.util.List;
import org.asmengine.application.input.Fields;
import org.asmengine.application.input.RowRejected;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;

/**
 * A row of {@code claims.csv}: Part B claims of the look-back year that are alike.
 *
 * @param participant the TIN and NPI
 * @param specialty the CMS specialty code on the claims
 * @param claims how many there are, at least 1
 * @param feeSchedule whether they are paid under the Physician Fee Schedule
 * @param clinic whether they are those of a rural health clinic or federally qualified health
 *     center
 * @param source the input row
 */
record ClaimRow(
    ParticipantId participant,
    String specialty,
    long claims,
    boolean feeSchedule,
    boolean clinic,
    SourceRow source) {

  private static final int MOST_OF_A_CODE = 8;

  static ClaimRow parse(Fields fields) throws RowRejected {
    ParticipantId participant = ParticipantId.of(fields.tin(), fields.npi());
    String specialty = fields.shortCode("specialty_code", MOST_OF_A_CODE);
    return new ClaimRow(
        participant,
        specialty,
        fields.count("claim_count", 1),
        fields.yes("fee_schedule"),
        fields.yes("rhc_fqhc"),
        fields.source());
  }

  List<Object> key() {
    return List.of(participant, specialty, feeSchedule, clinic);
  }
}
