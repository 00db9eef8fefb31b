package org.asmengine.application.correction;

import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.ResultVersion;

/**
 * A result of a participant and which version it is.
 *
 * @param result the score and the payment adjustment
 * @param version the version
 */
public record ServedScore(ScoreAndAdjustment result, ResultVersion version) {

  /** What the run itself made of the participant. */
  static ServedScore original(ScoreAndAdjustment result) {
    return new ServedScore(result, ResultVersion.FIRST);
  }

  /** The corrected version. */
  static ServedScore of(Correction correction) {
    return new ServedScore(correction.result(), correction.resultVersion());
  }
}
