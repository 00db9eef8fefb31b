package org.asmengine.application.correction;

import java.time.Instant;
import java.util.List;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * A corrected version of a participant's result. It is added once and never changed.
 *
 * @param run the run whose result it corrects
 * @param number its place among all corrections of the run, from 1 without a gap
 * @param version 2 or more, one more than what it corrects
 * @param notice the number of the error notice that it comes from
 * @param correctedAt when it was made, in microseconds
 * @param correctedBy who made it, by name
 * @param basis the number of the correction with which the cohort was last computed anew; 0 where
 *     it stands as the run left it
 * @param records what took the place of what the version before was made of; none where only the
 *     cohort was computed anew
 * @param result the score and the payment adjustment
 * @param measures the quality measures, in the order of the set
 * @param sha256 the digest of all of this, of the version before and of the correction before
 */
public record Correction(
    RunId run,
    long number,
    int version,
    String notice,
    Instant correctedAt,
    String correctedBy,
    long basis,
    List<CorrectedRecord> records,
    ScoreAndAdjustment result,
    List<MeasureScoreRow> measures,
    String sha256) {

  /** Copies the lists. */
  public Correction {
    records = List.copyOf(records);
    measures = List.copyOf(measures);
  }

  /** Whose result it is. */
  public ParticipantId participant() {
    return result.score().participant();
  }

  /** In which cohort. */
  public Cohort cohort() {
    return result.score().cohort();
  }

  /** Which version it is. */
  public ResultVersion resultVersion() {
    return ResultVersion.correction(version, notice);
  }

  /** The same with these records and measures. */
  public Correction with(List<CorrectedRecord> records, List<MeasureScoreRow> measures) {
    return new Correction(
        run,
        number,
        version,
        notice,
        correctedAt,
        correctedBy,
        basis,
        records,
        result,
        measures,
        sha256);
  }

  /** The same with its digest. */
  Correction sealed(String digest) {
    return new Correction(
        run,
        number,
        version,
        notice,
        correctedAt,
        correctedBy,
        basis,
        records,
        result,
        measures,
        digest);
  }
}
