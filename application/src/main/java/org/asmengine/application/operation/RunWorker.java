package org.asmengine.application.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.OutputPlaces;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.StopSignal;
import org.asmengine.application.yearend.YearEnd;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.domain.ruleset.RuleSetException;

/**
 * Works on operations, one at a time. What it puts down, because its process is to end or the
 * database is away, is gone on with here or elsewhere and ends with the same bytes.
 */
public final class RunWorker {

  /** What came of looking for work. */
  public enum Turn {
    /** There was nothing to do. */
    IDLE,
    /** An operation was worked on. */
    WORKED,
    /** There is something to do, but not now: it is better to wait a little. */
    LATER
  }

  /** How an attempt at an operation came out. */
  private sealed interface Attempt {
    /** The run is complete. */
    record Complete() implements Attempt {}

    /** The operation is at its end without a complete run. */
    record Ended(OperationState state, OperationError error) implements Attempt {}

    /** It is to go on later. */
    record PutDown(Turn turn) implements Attempt {}
  }

  /** So many processes may die of an operation before it counts as failed. */
  private static final int MOST_TAKEOVERS = 5;

  private static final int FENCE_SHARE = 5;

  private final RunOperations operations;
  private final YearEnd yearEnd;
  private final RunInputs inputs;
  private final OutputPlaces outputs;
  private final RunObserver observer;
  private final FailureLog failures;
  private final Outages outages;
  private final RunSettings settings;
  private final Clock clock;
  private final Owner owner = Owner.random();

  /**
   * A worker.
   *
   * @param observer watches each attempt
   */
  public RunWorker(
      RunOperations operations,
      YearEnd yearEnd,
      RunInputs inputs,
      OutputPlaces outputs,
      RunObserver observer,
      FailureLog failures,
      Outages outages,
      RunSettings settings,
      Clock clock) {
    this.operations = operations;
    this.yearEnd = yearEnd;
    this.inputs = inputs;
    this.outputs = outputs;
    this.observer = observer;
    this.failures = failures;
    this.outages = outages;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes the oldest operation that is free and works on it until it ends or is to be put down.
   *
   * @param shutdown says that the process is to end
   */
  public Turn work(StopSignal shutdown) {
    Instant now = clock.instant();
    return operations
        .claim(owner, now, now.minus(settings.deadAfter()))
        .map(operation -> work(operation, shutdown))
        .orElse(Turn.IDLE);
  }

  private Turn work(RunOperation operation, StopSignal shutdown) {
    ProgressTracker tracker = new ProgressTracker(operation.progress(), clock.instant());
    if (operation.cancelRequested()) {
      return end(operation, tracker, cancelled());
    }
    if (operation.takeovers() > MOST_TAKEOVERS) {
      return end(operation, tracker, tooDeadly(operation));
    }
    Attempt attempt;
    try (Heartbeat heartbeat = heartbeat(operation, tracker)) {
      attempt = attempt(operation, tracker, heartbeat, shutdown);
    }
    return end(operation, tracker, attempt);
  }

  private Heartbeat heartbeat(RunOperation operation, ProgressTracker tracker) {
    Duration beforeOthersThinkSo =
        settings.deadAfter().minus(settings.deadAfter().dividedBy(FENCE_SHARE));
    return new Heartbeat(
        operations,
        operation.id(),
        owner,
        tracker,
        clock,
        settings.noteEvery(),
        beforeOthersThinkSo);
  }

  private Attempt attempt(
      RunOperation operation, Progress tracker, Heartbeat heartbeat, StopSignal shutdown) {
    StopSignal stop = () -> heartbeat.isRaised() || shutdown.isRaised();
    try {
      observer.run(tracker, progress -> yearEnd.run(request(operation, progress, stop)));
      return new Attempt.Complete();
    } catch (EngineException e) {
      return expected(operation, e, heartbeat);
    } catch (RuleSetException e) {
      return failed(
          operation,
          new OperationError(ErrorCode.RULE_SET_UNUSABLE, String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      return unexpected(operation, e);
    }
  }

  private YearEndRequest request(RunOperation operation, Progress progress, StopSignal stop) {
    RunOrder order = operation.order();
    return new YearEndRequest(
        order.year(),
        order.overrides(),
        inputs.open(order),
        Optional.of(operation.inputsDigest()),
        outputs,
        order.maxRejects(),
        settings.partitions(),
        settings.chunkSize(),
        progress,
        stop);
  }

  private Attempt expected(RunOperation operation, EngineException e, Heartbeat heartbeat) {
    return switch (e.code()) {
      case RUN_STOPPED -> heartbeat.isCancelled() ? cancelled() : new Attempt.PutDown(Turn.WORKED);
      // A command works on this database, or a process that was taken for dead still does.
      case RUN_IN_PROGRESS -> new Attempt.PutDown(Turn.LATER);
      default -> failed(operation, new OperationError(e.code(), String.valueOf(e.getMessage())));
    };
  }

  private Attempt unexpected(RunOperation operation, RuntimeException e) {
    if (outages.isOutage(e)) {
      failures.interrupted(operation.id());
      return new Attempt.PutDown(Turn.LATER);
    }
    failures.failedUnexpectedly(operation.id(), e);
    return new Attempt.Ended(
        OperationState.FAILED,
        new OperationError(
            ErrorCode.RUN_FAILED,
            "the run stopped for an unexpected reason, which the server's log tells; started again"
                + " it goes on where it stopped"));
  }

  private Attempt failed(RunOperation operation, OperationError error) {
    failures.failed(operation.id(), error);
    return new Attempt.Ended(OperationState.FAILED, error);
  }

  private Attempt tooDeadly(RunOperation operation) {
    return failed(
        operation,
        new OperationError(
            ErrorCode.RUN_FAILED,
            "%d processes that worked on the run died".formatted(operation.takeovers())));
  }

  private static Attempt cancelled() {
    return new Attempt.Ended(OperationState.CANCELLED, CancelRun.reason());
  }

  private Turn end(RunOperation operation, ProgressTracker tracker, Attempt attempt) {
    Instant now = clock.instant();
    switch (attempt) {
      case Attempt.Complete complete ->
          operations.finish(
              operation.id(),
              owner,
              new OperationEnd(
                  OperationState.SUCCEEDED, tracker.complete(), Optional.empty(), now));
      case Attempt.Ended(OperationState state, OperationError error) ->
          operations.finish(
              operation.id(),
              owner,
              new OperationEnd(state, tracker.now(now), Optional.of(error), now));
      case Attempt.PutDown(Turn turn) -> {
        operations.release(operation.id(), owner, tracker.now(now), now);
        return turn;
      }
    }
    return Turn.WORKED;
  }
}
