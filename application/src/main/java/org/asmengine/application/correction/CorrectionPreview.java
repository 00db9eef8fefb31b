package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.asmengine.application.run.RunId;

/**
 * What a correction would do to the participant alone.
 *
 * @param run the run whose cohort stands still
 * @param basis that of the cohorts as they stand: see {@link Correction#basis}
 * @param before the newest version of the result
 * @param version the version that the correction would make
 * @param after the corrected result
 */
public record CorrectionPreview(
    RunId run, long basis, ServedScore before, int version, Rescored after) {

  /**
   * By how much the estimated adjustment changes, in dollars. The pool stays as it is, so that this
   * is also by how much the payments of the cohort as a whole change.
   */
  public BigDecimal difference() {
    return after
        .result()
        .adjustment()
        .estimatedAdjustment()
        .subtract(before.result().adjustment().estimatedAdjustment());
  }

  /** Whose result it is. */
  ResultKey key() {
    return ResultKey.of(after.result().score());
  }

  /** The correction as it would be, behind all others. */
  Correction proposed(List<CorrectedRecord> records) {
    return new Correction(
        run,
        Long.MAX_VALUE,
        version,
        "preview",
        Instant.EPOCH,
        "",
        basis,
        records,
        after.result(),
        after.measures(),
        "");
  }
}
