package org.asmengine.application.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.asmengine.application.result.ResultLines;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.digest.Sha256;

/**
 * The hash chain over the corrections of a run: each covers all that it says, the version that it
 * corrects, and the correction before it, whosever that is. The first begins at what the run
 * sealed.
 */
final class CorrectionChain {

  /** No field of a record and no line can hold it. */
  private static final String SEPARATOR = "\u001f";

  private CorrectionChain() {}

  /** The link of a run without corrections. */
  static String start(ScoringRun run) {
    return run.outputDigest().orElseThrow(() -> new IllegalStateException("a run without a seal"));
  }

  /** The digest of what the run itself made of the participant: version 1. */
  static String firstVersion(ScoringRun run, ScoreAndAdjustment original) {
    return Sha256.of(start(run) + "\n" + line(run, original) + "\n");
  }

  /**
   * The digest of the correction.
   *
   * @param versionBefore the digest of the version that it corrects
   * @param correctionBefore the digest of the run's correction before it
   */
  static String digest(
      ScoringRun run, Correction correction, String versionBefore, String correctionBefore) {
    MessageDigest digest = Sha256.start();
    feed(digest, "correction before", correctionBefore);
    feed(digest, "version before", versionBefore);
    feed(digest, "run", correction.run().toString());
    feed(digest, "number", Long.toString(correction.number()));
    feed(digest, "version", Integer.toString(correction.version()));
    feed(digest, "notice", correction.notice());
    feed(digest, "at", correction.correctedAt().toString());
    feed(digest, "by", correction.correctedBy());
    if (correction.basis() > 0) {
      feed(digest, "cohort", Long.toString(correction.basis()));
    }
    feed(digest, "result", line(run, correction.result()));
    correction.measures().forEach(row -> feed(digest, "measure", ResultLines.measureScore(row)));
    correction
        .records()
        .forEach(record ->
            feed(digest, record.file().fileName(), String.join(SEPARATOR, record.fields())));
    return Sha256.finish(digest);
  }

  private static String line(ScoringRun run, ScoreAndAdjustment result) {
    return ResultLines.finalScore(run, result.score(), result.adjustment());
  }

  private static void feed(MessageDigest digest, String name, String value) {
    digest.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
