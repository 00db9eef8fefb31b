package org.asmengine.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.testing.InMemoryOperations;
import org.asmengine.application.testing.InMemoryRuns;
import org.asmengine.application.testing.Workbench;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whatever brings a run to its end is stopped with it. */
class CancelRunTest {

  private final InMemoryRuns runs = new InMemoryRuns();
  private final InMemoryOperations operations = new InMemoryOperations();
  private final CancelRun cancelRun = new CancelRun(runs, operations, Workbench.CLOCK);
  private final RunId run =
      runs.create(
              new RunIdentity(Workbench.YEAR, Workbench.RULES.digest(), "inputs"),
              Workbench.RULES,
              Workbench.NOW)
          .id();

  @Test
  void allOperationsOfTheRunAreStopped() {
    OperationId running = create(Optional.of(run));
    OperationId waiting = create(Optional.of(run));
    OperationId other = create(Optional.empty());
    operations.claim(Owner.random(), Workbench.NOW, Instant.MIN);

    assertThat(cancelRun.cancel(run).id()).isEqualTo(run);

    assertThat(find(running).state()).isEqualTo(OperationState.RUNNING);
    assertThat(find(running).cancelRequested()).isTrue();
    assertThat(find(waiting).state()).isEqualTo(OperationState.CANCELLED);
    assertThat(find(other).cancelRequested()).isFalse();
  }

  @Test
  void anOperationIsStoppedByItsName() {
    OperationId waiting = create(Optional.empty());

    cancelRun.cancel(waiting);
    RunOperation ended = find(waiting);
    cancelRun.cancel(waiting);

    assertThat(ended.state()).isEqualTo(OperationState.CANCELLED);
    assertThat(ended.error().orElseThrow().code()).isEqualTo(ErrorCode.RUN_STOPPED);
    assertThat(find(waiting)).isEqualTo(ended);
  }

  @Test
  void whatIsNotThereOrNotUnderWayCanNotBeStopped() {
    fails(() -> cancelRun.cancel(run), ErrorCode.RUN_NOT_IN_PROGRESS);
    fails(() -> cancelRun.cancel(new RunId(4711)), ErrorCode.NO_SUCH_RUN);
    fails(() -> cancelRun.cancel(OperationId.random()), ErrorCode.NO_SUCH_OPERATION);
  }

  private static void fails(ThrowingCallable call, ErrorCode code) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(call)
        .extracting(EngineException::code)
        .isEqualTo(code);
  }

  private RunOperation find(OperationId id) {
    return operations.find(id).orElseThrow();
  }

  private OperationId create(Optional<RunId> known) {
    RunOrder order =
        new RunOrder(
            Workbench.YEAR,
            "inputs",
            SubmissionSource.FILES,
            OptionalLong.empty(),
            Map.of(),
            OptionalLong.empty());
    RunOperation operation =
        RunOperation.queued(
            OperationId.random(), order, "digest", known, Workbench.NOW, "somebody");
    operations.create(operation);
    return operation.id();
  }
}
