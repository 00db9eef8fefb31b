package org.asmengine.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.operation.CircumstanceSource;
import org.asmengine.application.operation.OperationEnd;
import org.asmengine.application.operation.OperationError;
import org.asmengine.application.operation.OperationId;
import org.asmengine.application.operation.OperationProgress;
import org.asmengine.application.operation.OperationQuery;
import org.asmengine.application.operation.OperationState;
import org.asmengine.application.operation.Owner;
import org.asmengine.application.operation.RunOperation;
import org.asmengine.application.operation.RunOperations;
import org.asmengine.application.operation.RunOperations.Instruction;
import org.asmengine.application.operation.RunOrder;
import org.asmengine.application.operation.SubmissionSource;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunId;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations are worked on one at a time, oldest first, by an owner who shows that he lives. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcRunOperationsTest {

  private static final Instant NOON = Instant.parse("2028-05-01T12:00:00.123456Z");
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Owner ONE = Owner.random();
  private static final Owner OTHER = Owner.random();
  private static final OperationError CANCELLED =
      new OperationError(ErrorCode.RUN_STOPPED, "cancelled on request");

  private final Stores stores;
  private final RunOperations operations;

  JdbcRunOperationsTest(TestDatabase database) {
    this.stores = database.stores();
    this.operations = stores.bean(RunOperations.class);
  }

  @BeforeEach
  void forgetAll() {
    stores.sql().update("delete from run_operation_override");
    stores.sql().update("delete from run_operation");
  }

  @Test
  void whatWasAskedForIsKept() {
    RunOrder order =
        new RunOrder(
            Stores.YEAR,
            "2027-final",
            SubmissionSource.SERVICE,
            OptionalLong.of(4711),
            CircumstanceSource.SERVICE,
            Optional.of("0123456789abcdefghi"),
            Map.of("risk.2027", "0.10", "transform.steepness", "0.2"),
            OptionalLong.of(0));
    RunOperation asked =
        RunOperation.queued(
            OperationId.random(), order, "f".repeat(64), Optional.empty(), NOON, "operator");

    operations.create(asked);

    assertThat(operations.find(asked.id())).contains(asked);
    assertThat(operations.find(OperationId.random())).isEmpty();
  }

  @Test
  void whatWasNotSaidStaysUnsaid() {
    RunOperation asked = create(stores.newRun());

    assertThat(operations.find(asked.id())).contains(asked);
    assertThat(asked.order().maxRejects()).isEmpty();
    assertThat(asked.order().circumstanceList()).isEmpty();
    assertThat(asked.progress().run()).isPresent();
  }

  @Test
  void theOldestIsTakenFirstAndOnlyOneAtATime() {
    RunOperation first = create();
    RunOperation second = create();

    RunOperation claimed = claim(ONE, NOON).orElseThrow();
    assertThat(claimed.id()).isEqualTo(first.id());
    assertThat(claimed.state()).isEqualTo(OperationState.RUNNING);
    assertThat(claimed.updatedAt()).isEqualTo(NOON);
    assertThat(claim(OTHER, NOON.plusSeconds(1))).isEmpty();

    assertThat(operations.finish(first.id(), ONE, success(NOON.plusSeconds(2)))).isTrue();
    assertThat(claim(OTHER, NOON.plusSeconds(3)).orElseThrow().id()).isEqualTo(second.id());
  }

  @Test
  void ofManyWhoTryAtOnceOneGetsIt() throws Exception {
    int many = 16;
    for (int round = 0; round < 5; round++) {
      create();
      CyclicBarrier start = new CyclicBarrier(many);
      Callable<Optional<RunOperation>> attempt =
          () -> {
            Owner owner = Owner.random();
            start.await();
            return claim(owner, NOON);
          };
      try (ExecutorService executor = Executors.newFixedThreadPool(many)) {
        List<Optional<RunOperation>> claimed = new ArrayList<>();
        List<Callable<Optional<RunOperation>>> attempts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
          attempts.add(attempt);
        }
        for (Future<Optional<RunOperation>> future : executor.invokeAll(attempts)) {
          claimed.add(future.get());
        }
        assertThat(claimed.stream().flatMap(Optional::stream)).hasSize(1);
      }
      forgetAll();
    }
  }

  @Test
  void anOwnerWhoIsSilentIsTakenForDead() {
    RunOperation asked = create();
    claim(ONE, NOON);
    Instant lastSign = NOON.plusSeconds(5);
    assertThat(operations.note(asked.id(), ONE, half(), lastSign)).isEqualTo(Instruction.GO_ON);

    assertThat(claim(OTHER, lastSign.plus(SILENCE))).isEmpty();
    RunOperation taken = claim(OTHER, lastSign.plus(SILENCE).plusMillis(1)).orElseThrow();

    assertThat(taken.id()).isEqualTo(asked.id());
    assertThat(taken.takeovers()).isEqualTo(1);
    assertThat(taken.progress()).isEqualTo(half());
    assertThat(operations.note(asked.id(), ONE, half(), NOON)).isEqualTo(Instruction.LEAVE);
    assertThat(operations.finish(asked.id(), ONE, success(NOON))).isFalse();
    operations.release(asked.id(), ONE, half(), NOON);
    assertThat(operations.find(asked.id())).contains(taken);
  }

  @Test
  void whatIsPutDownIsFreeAtOnceAndKeepsItsProgress() {
    RunOperation asked = create();
    claim(ONE, NOON);
    operations.release(asked.id(), ONE, half(), NOON.plusSeconds(1));

    RunOperation waiting = operations.find(asked.id()).orElseThrow();
    assertThat(waiting.state()).isEqualTo(OperationState.QUEUED);
    assertThat(waiting.progress()).isEqualTo(half());

    RunOperation again = claim(OTHER, NOON.plusSeconds(1)).orElseThrow();
    assertThat(again.id()).isEqualTo(asked.id());
    assertThat(again.takeovers()).isZero();
  }

  @Test
  void anEndIsKeptAndFinal() {
    RunOperation asked = create();
    claim(ONE, NOON);
    OperationError error = new OperationError(ErrorCode.INPUT_CHANGED, "x".repeat(5_000));
    OperationEnd end =
        new OperationEnd(OperationState.FAILED, half(), Optional.of(error), NOON.plusSeconds(9));

    assertThat(operations.finish(asked.id(), ONE, end)).isTrue();

    RunOperation ended = operations.find(asked.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(OperationState.FAILED);
    assertThat(ended.error()).contains(error);
    assertThat(ended.error().orElseThrow().message()).hasSize(OperationError.MOST_CHARACTERS);
    assertThat(ended.endedAt()).contains(NOON.plusSeconds(9));
    assertThat(ended.progress()).isEqualTo(half());
    assertThat(operations.finish(asked.id(), ONE, success(NOON))).isFalse();
    assertThat(operations.note(asked.id(), ONE, half(), NOON)).isEqualTo(Instruction.LEAVE);
    assertThat(operations.requestCancel(asked.id(), CANCELLED, NOON)).isFalse();
    assertThat(claim(OTHER, NOON.plusSeconds(100))).isEmpty();
    assertThat(operations.find(asked.id())).contains(ended);
  }

  @Test
  void oneThatWaitsIsCancelledThereAndThen() {
    RunOperation asked = create();

    assertThat(operations.requestCancel(asked.id(), CANCELLED, NOON.plusSeconds(1))).isTrue();

    RunOperation ended = operations.find(asked.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(OperationState.CANCELLED);
    assertThat(ended.cancelRequested()).isTrue();
    assertThat(ended.error()).contains(CANCELLED);
    assertThat(ended.endedAt()).contains(NOON.plusSeconds(1));
    assertThat(claim(ONE, NOON)).isEmpty();
    assertThat(operations.requestCancel(asked.id(), CANCELLED, NOON)).isFalse();
    assertThat(operations.requestCancel(OperationId.random(), CANCELLED, NOON)).isFalse();
  }

  @Test
  void theOwnerLearnsThatItIsToStop() {
    RunOperation asked = create();
    claim(ONE, NOON);

    assertThat(operations.requestCancel(asked.id(), CANCELLED, NOON)).isTrue();

    assertThat(operations.find(asked.id()).orElseThrow().state()).isEqualTo(OperationState.RUNNING);
    assertThat(operations.note(asked.id(), ONE, half(), NOON)).isEqualTo(Instruction.CANCEL);
    operations.release(asked.id(), ONE, half(), NOON);
    assertThat(claim(OTHER, NOON).orElseThrow().cancelRequested()).isTrue();
  }

  @Test
  void aPageShowsTheNewestFirst() {
    RunOperation first = create();
    RunOperation second = create();
    RunOperation third = create();
    claim(ONE, NOON);
    operations.finish(first.id(), ONE, success(NOON));

    assertThat(page(Optional.empty(), Optional.empty(), 10))
        .containsExactly(third.id(), second.id(), first.id());
    assertThat(page(Optional.empty(), Optional.empty(), 2))
        .containsExactly(third.id(), second.id());
    assertThat(page(Optional.empty(), Optional.of(second.id()), 10)).containsExactly(first.id());
    assertThat(page(Optional.of(true), Optional.empty(), 10)).containsExactly(first.id());
    assertThat(page(Optional.of(false), Optional.of(third.id()), 10)).containsExactly(second.id());
  }

  @Test
  void theUnfinishedOnesOfARunAreFound() {
    RunId run = stores.newRun();
    RunOperation done = create(run);
    RunOperation waiting = create(run);
    create(stores.newRun());
    create();
    claim(ONE, NOON);
    operations.finish(done.id(), ONE, success(NOON));

    assertThat(operations.unfinished(run))
        .extracting(RunOperation::id)
        .containsExactly(waiting.id());
  }

  private RunOperation create() {
    return create(Optional.empty());
  }

  private RunOperation create(RunId run) {
    return create(Optional.of(run));
  }

  private RunOperation create(Optional<RunId> run) {
    RunOrder order =
        new RunOrder(
            Stores.YEAR,
            "a-directory",
            SubmissionSource.FILES,
            OptionalLong.empty(),
            Map.of(),
            OptionalLong.empty());
    RunOperation operation =
        RunOperation.queued(OperationId.random(), order, "0".repeat(64), run, NOON, "somebody");
    operations.create(operation);
    return operation;
  }

  private Optional<RunOperation> claim(Owner owner, Instant now) {
    return operations.claim(owner, now, now.minus(SILENCE));
  }

  private List<OperationId> page(Optional<Boolean> done, Optional<OperationId> after, int most) {
    return operations.page(new OperationQuery(done, after, most)).stream()
        .map(RunOperation::id)
        .toList();
  }

  private static OperationProgress half() {
    return new OperationProgress(
        Optional.empty(),
        Optional.of(Phase.SCORE),
        1_000_000_000_000L,
        2,
        3,
        50,
        Optional.of(NOON.plusSeconds(60)));
  }

  private static OperationEnd success(Instant at) {
    return new OperationEnd(
        OperationState.SUCCEEDED, OperationProgress.none(Optional.empty()), Optional.empty(), at);
  }
}
