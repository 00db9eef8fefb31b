package org.asmengine.application.correction;

import java.util.Optional;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.ScoringRun;

/** New links at the end of the chain of a run's corrections. */
final class CorrectionLinks {

  private final ScoringRun run;
  private long number;
  private String sha256;

  /** Behind the last correction of the run, where it has one. */
  CorrectionLinks(ScoringRun run, Optional<CorrectionStore.Link> last) {
    this.run = run;
    this.number = last.map(CorrectionStore.Link::number).orElse(0L);
    this.sha256 =
        last.map(CorrectionStore.Link::sha256).orElseGet(() -> CorrectionChain.start(run));
  }

  /** The number that the next correction gets. */
  long next() {
    return number + 1;
  }

  /**
   * The correction with its digest.
   *
   * @param correction of the next number
   * @param before the correction that it corrects in turn, where there is one
   * @param original what the run itself made of the participant
   */
  Correction seal(Correction correction, Optional<Correction> before, ScoreAndAdjustment original) {
    String versionBefore =
        before.map(Correction::sha256).orElseGet(() -> CorrectionChain.firstVersion(run, original));
    sha256 = CorrectionChain.digest(run, correction, versionBefore, sha256);
    number = correction.number();
    return correction.sealed(sha256);
  }
}
