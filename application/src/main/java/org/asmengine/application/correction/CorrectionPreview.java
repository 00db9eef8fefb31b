package org.asmengine.application.correction;

import java.math.BigDecimal;
import org.asmengine.application.run.RunId;

/**
 * What a correction would do to the participant alone.
 *
 * @param run the run whose cohort stands still
 * @param before the newest version of the result
 * @param version the version that the correction would make
 * @param after the corrected result
 */
public record CorrectionPreview(RunId run, ServedScore before, int version, Rescored after) {

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
}
