package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes two requests the same run, and that only one run goes on at a time. */
@ExtendWith(Engines.Parameter.class)
class SameRunTest {

  /** Stops at the beginning of a phase until it is let go. */
  private static final class Gate implements Progress {
    private final Phase phase;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    Gate(Phase phase) {
      this.phase = phase;
    }

    @Override
    public void begin(Phase begun, long rows) {
      if (begun == phase) {
        reached.countDown();
        await(open);
      }
    }

    @Override
    public void advance(Phase advanced, long rows) {}

    @Override
    public void end(Phase ended) {}

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSameRequestIsTheSameRun(TestDatabase database, Engines engines) {
    Map<String, String> overrides = Map.of("transform.steepness", "0.11");
    YearEndCase given =
        YearEndCase.of(SmallExample.input(), directory.resolve("one")).with(overrides);
    YearEndOutcome one = engines.on(database).yearEnd().run(given.request());

    YearEndCase again =
        YearEndCase.of(SmallExample.input(), directory.resolve("two")).with(overrides).in(3, 100);
    YearEndOutcome two = engines.on(database).yearEnd().run(again.request());

    assertThat(one.existed()).isFalse();
    assertThat(two.existed()).isTrue();
    assertThat(two.run()).isEqualTo(one.run());
    assertThat(two.cohorts()).isEqualTo(one.cohorts());
    assertThat(two.inputs()).isEqualTo(one.inputs());
    ResultFiles.in(again.output()).mustEqual(ResultFiles.in(given.output()));
    assertThat(ResultFiles.read(again.output().resolve("run.json")))
        .isEqualTo(ResultFiles.read(given.output().resolve("run.json")));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void overridesMakeAnotherRunThatIsMarked(TestDatabase database, Engines engines) {
    YearEndCase plain = YearEndCase.of(SmallExample.input(), directory.resolve("plain"));
    YearEndOutcome inForce = engines.on(database).yearEnd().run(plain.request());
    YearEndCase changed =
        YearEndCase.of(SmallExample.input(), directory.resolve("what-if"))
            .with(Map.of("transform.steepness", "0.2"));
    YearEndOutcome whatIf = engines.on(database).yearEnd().run(changed.request());

    assertThat(whatIf.run().id()).isNotEqualTo(inForce.run().id());
    assertThat(inForce.run().whatIf()).isFalse();
    assertThat(whatIf.run().whatIf()).isTrue();
    assertThat(whatIf.run().identity().inputsDigest())
        .isEqualTo(inForce.run().identity().inputsDigest());
    assertThat(ResultFiles.read(plain.output().resolve("run.json")))
        .contains("\"whatIf\" : false", "\"overridden\" : [ ]");
    assertThat(ResultFiles.read(changed.output().resolve("run.json")))
        .contains("\"whatIf\" : true", "\"key\" : \"transform.steepness\"", "\"value\" : \"0.2\"");
    assertThat(ResultFiles.in(changed.output()).results())
        .isNotEqualTo(ResultFiles.in(plain.output()).results());
    assertThatThrownBy(
            () -> engines.on(database).publishRun().publish(whatIf.run().id(), "somebody"))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.WHAT_IF_NOT_PUBLISHABLE));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSecondRunIsToldWhoIsRunning(TestDatabase database, Engines engines) throws Exception {
    DatabaseLocation location = database.fresh(directory);
    Gate gate = new Gate(Phase.SCORE);
    YearEndCase first = YearEndCase.of(SmallExample.input(), directory.resolve("first")).tell(gate);
    YearEndCase second =
        YearEndCase.of(SmallExample.input(), directory.resolve("second"))
            .with(Map.of("transform.steepness", "0.3"));
    try (Engine engine = Engine.open(location);
        ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<YearEndOutcome> running = executor.submit(() -> engine.yearEnd().run(first.request()));
      Gate.await(gate.reached);
      try {
        refuses(engine, second);
        if (database == TestDatabase.MYSQL) {
          try (Engine other = Engine.open(location)) {
            refuses(other, second);
          }
        }
      } finally {
        gate.open.countDown();
      }
      assertThat(running.get(2, TimeUnit.MINUTES).run().isComplete()).isTrue();
      assertThat(engine.yearEnd().run(second.request()).existed()).isFalse();
    }
  }

  private static void refuses(Engine engine, YearEndCase given) {
    EngineException refusal =
        catchThrowableOfType(EngineException.class, () -> engine.yearEnd().run(given.request()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.RUN_IN_PROGRESS);
    assertThat(refusal)
        .hasMessageContaining("year end 2027")
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("since 20");
    assertThat(ResultFiles.names(given.output())).isEmpty();
  }

  @Test
  void anEmbeddedDatabaseIsOpenOnce() {
    DatabaseLocation location = TestDatabase.H2.fresh(directory);
    try (Engine engine = Engine.open(location)) {
      assertThat(engine.runs().all()).isEmpty();

      assertThatThrownBy(() -> Engine.open(location))
          .isInstanceOfSatisfying(
              EngineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RUN_IN_PROGRESS))
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    try (Engine again = Engine.open(location)) {
      assertThat(again.runs().all()).isEmpty();
    }
  }
}
