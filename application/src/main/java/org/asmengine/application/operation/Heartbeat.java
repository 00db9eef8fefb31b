package org.asmengine.application.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.run.StopSignal;

/**
 * Notes about every second how far an operation is, which also shows that its owner lives; and
 * learns on the way whether it is to stop. An owner who could not note anything for so long that
 * others take him for dead stops by himself.
 */
final class Heartbeat implements StopSignal, AutoCloseable {

  private final RunOperations operations;
  private final OperationId id;
  private final Owner owner;
  private final ProgressTracker tracker;
  private final Clock clock;
  private final Duration longest;
  private final ScheduledExecutorService pulse;
  private volatile Instant lastNoted;
  private volatile boolean cancelled;
  private volatile boolean lost;

  /**
   * Begins to beat.
   *
   * @param every how long from one beat to the next
   * @param longest how long it may be silent
   */
  Heartbeat(
      RunOperations operations,
      OperationId id,
      Owner owner,
      ProgressTracker tracker,
      Clock clock,
      Duration every,
      Duration longest) {
    this.operations = operations;
    this.id = id;
    this.owner = owner;
    this.tracker = tracker;
    this.clock = clock;
    this.longest = longest;
    this.lastNoted = clock.instant();
    this.pulse =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("run-heartbeat").factory());
    var unused =
        pulse.scheduleWithFixedDelay(
            this::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    Instant now = clock.instant();
    try {
      switch (operations.note(id, owner, tracker.now(now), now)) {
        case GO_ON -> lastNoted = now;
        case CANCEL -> {
          lastNoted = now;
          cancelled = true;
        }
        case LEAVE -> lost = true;
      }
    } catch (RuntimeException e) {
      // Perhaps the next one gets through; how long it may take is looked at in isLost.
    }
  }

  /** Whether somebody asked the operation to stop. */
  boolean isCancelled() {
    return cancelled;
  }

  /** Whether it may be another's by now. */
  boolean isLost() {
    return lost || clock.instant().isAfter(lastNoted.plus(longest));
  }

  @Override
  public boolean isRaised() {
    return cancelled || isLost();
  }

  /** Ends after the beat that is going on. */
  @Override
  public void close() {
    pulse.shutdown();
    boolean interrupted = false;
    try {
      while (!pulse.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        pulse.shutdownNow();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      pulse.shutdownNow();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
