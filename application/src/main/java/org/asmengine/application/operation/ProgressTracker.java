package org.asmengine.application.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;

/**
 * Follows a run and tells how far its operation is. Each phase has a share of the whole, as large
 * as runs usually spend time in it; so the percentage is an estimate, but it never goes back, not
 * even when a step is done again after an interruption.
 */
final class ProgressTracker implements Progress {

  /** What is whole. The shares of the phases add up to it. */
  private static final long WHOLE = 1_000_000;

  private static final int PERCENT = 100;

  /** Less than that says nothing about the pace. */
  private static final long ENOUGH_DONE = 20_000;

  private static final Duration ENOUGH_TIME = Duration.ofSeconds(2);

  /** How long an input row usually is; how many there are is known only when all are checked. */
  private static final long BYTES_OF_A_ROW = 50;

  private final OperationProgress before;
  private final Instant startedAt;
  private final Map<Phase, Long> writtenByPhase = new EnumMap<>(Phase.class);
  private Optional<RunId> run;
  private Optional<Phase> phase;
  private long inputBytes;
  private long rowsOfPhase;
  private long rowsDone;
  private boolean phaseEnded;
  private long read;
  private long written;
  private long rejected;
  private long done;

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
    this.phaseEnded = false;
    this.read = before.read();
    this.written = before.written();
    this.rejected = before.rejected();
    this.done = before.percent() * WHOLE / PERCENT;
  }

  @Override
  public synchronized void identified(RunId known, long bytes) {
    run = Optional.of(known);
    inputBytes = bytes;
  }

  @Override
  public synchronized void begin(Phase begun, long rows) {
    phase = Optional.of(begun);
    phaseEnded = false;
    rowsDone = 0;
    rowsOfPhase = rows > 0 ? rows : guessed(begun);
    if (begun == Phase.REVIEW) {
      // A review begins from the first row again, and what it rejects is counted anew.
      rejected = 0;
    }
    goOn();
  }

  @Override
  public synchronized void advance(Phase advanced, long rows) {
    read += rows;
    rowsDone += rows;
    goOn();
  }

  @Override
  public synchronized void wrote(Phase advanced, long rows) {
    written += rows;
    writtenByPhase.merge(advanced, rows, Long::sum);
  }

  @Override
  public synchronized void rejected(ErrorCode reason, long rows) {
    rejected += rows;
  }

  @Override
  public synchronized void end(Phase ended) {
    phaseEnded = true;
    goOn();
  }

  /** How far it is. */
  synchronized OperationProgress now(Instant now) {
    return new OperationProgress(
        run,
        phase,
        read,
        written,
        rejected,
        (int) Math.min(PERCENT - 1L, done * PERCENT / WHOLE),
        estimatedEnd(now));
  }

  /** How far it is when it has come to a good end. */
  synchronized OperationProgress complete() {
    return new OperationProgress(run, phase, read, written, rejected, PERCENT, Optional.empty());
  }

  private long guessed(Phase begun) {
    return switch (begun) {
      case REVIEW -> inputBytes / BYTES_OF_A_ROW;
      case WRITE -> writtenByPhase.getOrDefault(Phase.SCORE, 0L);
      default -> 0;
    };
  }

  private void goOn() {
    phase.ifPresent(current -> done = Math.max(done, reached(current)));
  }

  private long reached(Phase current) {
    long reached = 0;
    for (Phase earlier : Phase.values()) {
      if (earlier == current) {
        break;
      }
      reached += share(earlier);
    }
    if (phaseEnded) {
      return reached + share(current);
    }
    return rowsOfPhase == 0
        ? reached
        : reached + share(current) * Math.min(rowsDone, rowsOfPhase) / rowsOfPhase;
  }

  private Optional<Instant> estimatedEnd(Instant now) {
    long doneHere = done - before.percent() * WHOLE / PERCENT;
    Duration elapsed = Duration.between(startedAt, now);
    if (doneHere < ENOUGH_DONE || elapsed.compareTo(ENOUGH_TIME) < 0) {
      return Optional.empty();
    }
    return Optional.of(now.plusMillis(elapsed.toMillis() * (WHOLE - done) / doneHere));
  }

  /** As measured on a million participants. */
  private static long share(Phase phase) {
    return switch (phase) {
      case REVIEW -> 140_000;
      case LOAD -> 340_000;
      case REFERENCE -> 60_000;
      case SCORE -> 260_000;
      case REDUCE -> 10_000;
      case ADJUST -> 60_000;
      case SETTLE -> 20_000;
      case WRITE -> 100_000;
      case SEAL -> 10_000;
    };
  }
}
