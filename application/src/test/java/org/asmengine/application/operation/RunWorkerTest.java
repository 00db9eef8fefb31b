package org.asmengine.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.operation.RunWorker.Turn;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.result.OutputPlaces;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunLock;
import org.asmengine.application.run.StopSignal;
import org.asmengine.application.testing.InMemoryCircumstances;
import org.asmengine.application.testing.InMemoryOperations;
import org.asmengine.application.testing.PhaseByPhase;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.application.yearend.YearEndJob;
import org.junit.jupiter.api.Test;

/** What becomes of an operation, whatever becomes of its run. */
class RunWorkerTest {

  private static final int PRACTICES = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Workbench bench = new Workbench(SampleInputs.of(PRACTICES));
  private final InMemoryOperations operations = new InMemoryOperations();
  private final List<String> log = new ArrayList<>();
  private final RunInputs inputs =
      new RunInputs(
          name -> bench.source, (files, year, cutoff) -> files, new InMemoryCircumstances());

  @Test
  void whereNothingWaitsThereIsNothingToDo() {
    assertThat(worker().work(StopSignal.never())).isEqualTo(Turn.IDLE);
  }

  @Test
  void aRunThatEndsWellIsASuccess() {
    OperationId id = order(Map.of());

    assertThat(worker().work(StopSignal.never())).isEqualTo(Turn.WORKED);

    RunOperation ended = find(id);
    assertThat(ended.state()).isEqualTo(OperationState.SUCCEEDED);
    assertThat(ended.error()).isEmpty();
    assertThat(ended.endedAt()).contains(Workbench.NOW);
    assertThat(ended.progress().percent()).isEqualTo(100);
    assertThat(ended.progress().run()).contains(new RunId(1));
    assertThat(ended.progress().written()).isPositive();
    assertThat(bench.output.files()).containsKey(ResultFile.FINAL_SCORES);
    assertThat(log).isEmpty();
  }

  @Test
  void theOldestComesFirst() {
    OperationId first = order(Map.of());
    OperationId second = order(Map.of());
    RunWorker worker = worker();

    worker.work(StopSignal.never());

    assertThat(find(first).state()).isEqualTo(OperationState.SUCCEEDED);
    assertThat(find(second).state()).isEqualTo(OperationState.QUEUED);
    worker.work(StopSignal.never());
    assertThat(find(second).state()).isEqualTo(OperationState.SUCCEEDED);
  }

  @Test
  void anExpectedErrorFailsIt() {
    OperationId id = order(Map.of());
    bench.source.without(InputFile.COST);

    assertThat(worker().work(StopSignal.never())).isEqualTo(Turn.WORKED);

    RunOperation ended = find(id);
    assertThat(ended.state()).isEqualTo(OperationState.FAILED);
    assertThat(ended.error().orElseThrow().code()).isEqualTo(ErrorCode.INPUT_CHANGED);
    assertThat(log).containsExactly("failed INPUT_CHANGED");
  }

  @Test
  void anUnexpectedErrorIsLoggedAndNotTold() {
    OperationId id = order(Map.of());

    worker(
            context -> {
              throw new IllegalStateException("a row with 123456789");
            })
        .work(StopSignal.never());

    RunOperation ended = find(id);
    assertThat(ended.state()).isEqualTo(OperationState.FAILED);
    assertThat(ended.error().orElseThrow().code()).isEqualTo(ErrorCode.RUN_FAILED);
    assertThat(ended.error().orElseThrow().message()).doesNotContain("123456789");
    assertThat(log).containsExactly("unexpected IllegalStateException");
  }

  @Test
  void aProcessThatEndsPutsItDown() {
    OperationId id = order(Map.of());
    AtomicBoolean shutdown = new AtomicBoolean();

    Turn turn =
        worker(
                context -> {
                  shutdown.set(true);
                  context.request().stop().check();
                })
            .work(shutdown::get);

    assertThat(turn).isEqualTo(Turn.WORKED);
    assertThat(find(id).state()).isEqualTo(OperationState.QUEUED);
    assertThat(find(id).progress().run()).contains(new RunId(1));
    worker().work(StopSignal.never());
    assertThat(find(id).state()).isEqualTo(OperationState.SUCCEEDED);
    assertThat(bench.runs.all()).hasSize(1);
  }

  @Test
  void oneThatIsCancelledMeanwhileEndsAtTheNextSafePoint() {
    OperationId id = order(Map.of());
    CancelRun cancel = new CancelRun(bench.runs, operations, Workbench.CLOCK);

    worker(
            context -> {
              cancel.cancel(id);
              awaitStop(context.request().stop());
            })
        .work(StopSignal.never());

    RunOperation ended = find(id);
    assertThat(ended.state()).isEqualTo(OperationState.CANCELLED);
    assertThat(ended.error().orElseThrow().code()).isEqualTo(ErrorCode.RUN_STOPPED);
    assertThat(bench.runs.find(new RunId(1)).orElseThrow().isComplete()).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  void oneThatWasCancelledWhileItsProcessWasDeadIsNotBegunAgain() {
    OperationId id = order(Map.of());
    operations.claim(Owner.random(), Workbench.NOW.minusSeconds(60), Instant.MIN);
    operations.requestCancel(id, CancelRun.reason(), Workbench.NOW.minusSeconds(60));

    worker(
            context -> {
              throw new AssertionError("begun again");
            })
        .work(StopSignal.never());

    assertThat(find(id).state()).isEqualTo(OperationState.CANCELLED);
  }

  @Test
  void oneThatAnotherHasTakenIsLeftAlone() {
    OperationId id = order(Map.of());
    Owner other = Owner.random();

    worker(
            context -> {
              operations.claim(other, Workbench.NOW.plusSeconds(60), Instant.MAX);
              awaitStop(context.request().stop());
            })
        .work(StopSignal.never());

    assertThat(find(id).state()).isEqualTo(OperationState.RUNNING);
    assertThat(operations.finish(id, other, success())).isTrue();
  }

  @Test
  void whoCanNotShowThatHeLivesStopsByHimself() {
    OperationId id = order(Map.of());
    MovedClock clock = new MovedClock(Workbench.NOW);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            worker(
                    context -> {
                      operations.goAway(true);
                      assertThat(context.request().stop().isRaised()).isFalse();
                      clock.advance(Duration.ofSeconds(13));
                      awaitStop(context.request().stop());
                    },
                    clock)
                .work(StopSignal.never()))
        .withMessage("away");

    operations.goAway(false);
    assertThat(find(id).state()).isEqualTo(OperationState.RUNNING);
  }

  @Test
  void whileAnotherRunIsInProgressItWaits() {
    OperationId id = order(Map.of());
    RunLock.Held held =
        bench.lock.acquire(new RunLock.Holder("a host", 7, Workbench.NOW, "a command"));

    assertThat(worker().work(StopSignal.never())).isEqualTo(Turn.LATER);
    assertThat(find(id).state()).isEqualTo(OperationState.QUEUED);

    held.close();
    worker().work(StopSignal.never());
    assertThat(find(id).state()).isEqualTo(OperationState.SUCCEEDED);
  }

  @Test
  void whileTheDatabaseIsAwayItWaits() {
    OperationId id = order(Map.of());

    Turn turn =
        worker(
                context -> {
                  throw new IllegalArgumentException("outage");
                })
            .work(StopSignal.never());

    assertThat(turn).isEqualTo(Turn.LATER);
    assertThat(find(id).state()).isEqualTo(OperationState.QUEUED);
    assertThat(log).containsExactly("interrupted");
  }

  @Test
  void aRunOfWhichProcessesDieIsGivenUp() {
    OperationId id = order(Map.of());
    Instant then = Workbench.NOW.minusSeconds(3_600);
    for (int i = 0; i < 6; i++) {
      operations.claim(Owner.random(), then.plusSeconds(60L * i), then.plusSeconds(60L * i));
    }

    worker(
            context -> {
              throw new AssertionError("begun again");
            })
        .work(StopSignal.never());

    assertThat(find(id).state()).isEqualTo(OperationState.FAILED);
    assertThat(find(id).error().orElseThrow().message()).startsWith("6 processes");
  }

  @Test
  void theRunIsWatched() {
    List<String> seen = new ArrayList<>();
    RunObserver observer =
        new RunObserver() {
          @Override
          public <T> T run(Progress listener, Function<Progress, T> work) {
            seen.add("begins");
            T result = work.apply(listener);
            seen.add("ends");
            return result;
          }
        };
    order(Map.of());

    worker(new PhaseByPhase(bench.runs, bench.inputs, bench.results), Workbench.CLOCK, observer)
        .work(StopSignal.never());

    assertThat(seen).containsExactly("begins", "ends");
  }

  private static void awaitStop(StopSignal stop) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      stop.check();
      Thread.onSpinWait();
    }
    throw new AssertionError("not stopped");
  }

  private OperationId order(Map<String, String> overrides) {
    RunOrder order =
        new RunOrder(
            Workbench.YEAR,
            "inputs",
            SubmissionSource.FILES,
            OptionalLong.empty(),
            overrides,
            OptionalLong.empty());
    return new StartRun(
            bench.ruleSets(),
            bench.runs,
            inputs,
            () -> 0,
            operations,
            YearGuards.none(),
            Workbench.CLOCK)
        .start(order, "somebody")
        .id();
  }

  private RunOperation find(OperationId id) {
    return operations.find(id).orElseThrow();
  }

  private static OperationEnd success() {
    return new OperationEnd(
        OperationState.SUCCEEDED,
        OperationProgress.none(Optional.empty()),
        Optional.empty(),
        Workbench.NOW);
  }

  private RunWorker worker() {
    return worker(new PhaseByPhase(bench.runs, bench.inputs, bench.results));
  }

  private RunWorker worker(YearEndJob job) {
    return worker(job, Workbench.CLOCK);
  }

  private RunWorker worker(YearEndJob job, Clock clock) {
    return worker(job, clock, RunObserver.none());
  }

  private RunWorker worker(YearEndJob job, Clock clock, RunObserver observer) {
    return new RunWorker(
        operations,
        bench.yearEnd(job),
        inputs,
        OutputPlaces.always(bench.output),
        observer,
        new Log(),
        failure -> "outage".equals(failure.getMessage()),
        new RunSettings(2, 10, Duration.ofMillis(5), Duration.ofSeconds(15)),
        clock);
  }

  private final class Log implements FailureLog {
    @Override
    public void failed(OperationId id, OperationError error) {
      log.add("failed " + error.code());
    }

    @Override
    public void failedUnexpectedly(OperationId id, Throwable failure) {
      log.add("unexpected " + failure.getClass().getSimpleName());
    }

    @Override
    public void interrupted(OperationId id) {
      log.add("interrupted");
    }
  }
}
