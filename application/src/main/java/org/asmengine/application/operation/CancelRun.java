package org.asmengine.application.operation;

import java.time.Clock;
import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;

/** Use case: asks for a run or an operation to be stopped at its next safe point. */
public final class CancelRun {

  private static final OperationError REASON =
      new OperationError(
          ErrorCode.RUN_STOPPED,
          "cancelled on request; what is done stays, and the same run started again goes on");

  private final RunRepository runs;
  private final RunOperations operations;
  private final Clock clock;

  /** With these ports. */
  public CancelRun(RunRepository runs, RunOperations operations, Clock clock) {
    this.runs = runs;
    this.operations = operations;
    this.clock = clock;
  }

  /** Why a cancelled operation has no complete run. */
  static OperationError reason() {
    return REASON;
  }

  /**
   * Stops whatever brings the run to its end.
   *
   * @throws EngineException NO_SUCH_RUN or RUN_NOT_IN_PROGRESS
   */
  public ScoringRun cancel(RunId id) {
    ScoringRun run =
        runs.find(id)
            .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + id));
    List<OperationId> unfinished =
        operations.unfinished(id).stream().map(RunOperation::id).toList();
    boolean stopped = false;
    for (OperationId operation : unfinished) {
      stopped |= operations.requestCancel(operation, REASON, clock.instant());
    }
    if (!stopped) {
      throw new EngineException(
          ErrorCode.RUN_NOT_IN_PROGRESS, "no operation of run %s is under way".formatted(id));
    }
    return run;
  }

  /**
   * Stops an operation; one that is at its end stays as it is.
   *
   * @throws EngineException NO_SUCH_OPERATION
   */
  public void cancel(OperationId id) {
    if (operations.find(id).isEmpty()) {
      throw new EngineException(ErrorCode.NO_SUCH_OPERATION, "found no such operation");
    }
    operations.requestCancel(id, REASON, clock.instant());
  }
}
