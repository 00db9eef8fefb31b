package org.asmengine.application.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Completion;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;

/**
 * Follows a run and tells how far its operation is. The percentage is an estimate that never goes
 * back, not even when a step is done again after an interruption.
 */
final class ProgressTracker implements Progress {

  private static final int PERCENT = 100;
  private static final int PERMILLE_OF_A_PERCENT = Completion.WHOLE / PERCENT;

  /** Less than that says nothing about the pace. */
  private static final int ENOUGH_PERMILLE = 20;

  private static final Duration ENOUGH_TIME = Duration.ofSeconds(2);

  /** How long an input row usually is; how many there are is known only when all are checked. */
  private static final long BYTES_OF_A_ROW = 50;

  private final OperationProgress before;
  private final Instant startedAt;
  private final Completion completion = new Completion();
  private Optional<RunId> run;
  private Optional<Phase> phase;
  private long inputBytes;
  private long scoresWritten;
  private long read;
  private long written;
  private long rejected;
  private int permille;

  /**
   * Follows a run.
   *
   * @param before how far the operation had come when it was last put down
   * @param startedAt now
   */
  ProgressTracker(OperationProgress before, Instant startedAt) {
    this.before = before;
    this.startedAt = startedAt;
    this.run = before.run();
    this.phase = before.step();
    this.read = before.read();
    this.written = before.written();
    this.rejected = before.rejected();
    this.permille = before.percent() * PERMILLE_OF_A_PERCENT;
  }

  @Override
  public synchronized void identified(RunId known, long bytes) {
    run = Optional.of(known);
    inputBytes = bytes;
  }

  @Override
  public synchronized void begin(Phase begun, long rows) {
    phase = Optional.of(begun);
    completion.begin(begun, rows > 0 ? rows : guessed(begun));
    if (begun == Phase.REVIEW) {
      // A review begins from the first row again, and what it rejects is counted anew.
      rejected = 0;
    }
  }

  @Override
  public synchronized void advance(Phase advanced, long rows) {
    read += rows;
    completion.advance(advanced, rows);
  }

  @Override
  public synchronized void wrote(Phase writing, long rows) {
    written += rows;
    if (writing == Phase.SCORE) {
      scoresWritten += rows;
    }
  }

  @Override
  public synchronized void rejected(ErrorCode reason, long rows) {
    rejected += rows;
  }

  @Override
  public synchronized void end(Phase ended) {
    completion.end(ended);
  }

  /** How far it is: not at its end, as long as it is asked this. */
  synchronized OperationProgress now(Instant now) {
    permille = Math.max(permille, completion.permille());
    return new OperationProgress(
        run,
        phase,
        read,
        written,
        rejected,
        Math.min(PERCENT - 1, permille / PERMILLE_OF_A_PERCENT),
        estimatedEnd(now));
  }

  /** How far it is when it has come to a good end. */
  synchronized OperationProgress complete() {
    return new OperationProgress(run, phase, read, written, rejected, PERCENT, Optional.empty());
  }

  private long guessed(Phase begun) {
    return switch (begun) {
      case REVIEW -> inputBytes / BYTES_OF_A_ROW;
      case WRITE -> scoresWritten;
      default -> 0;
    };
  }

  private Optional<Instant> estimatedEnd(Instant now) {
    int doneHere = permille - before.percent() * PERMILLE_OF_A_PERCENT;
    Duration elapsed = Duration.between(startedAt, now);
    return doneHere < ENOUGH_PERMILLE || elapsed.compareTo(ENOUGH_TIME) < 0
        ? Optional.empty()
        : Optional.of(
            now.plus(elapsed.multipliedBy(Completion.WHOLE - permille).dividedBy(doneHere)));
  }
}
