package org.asmengine.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures are read beside the scrape: a database that is slow or down never delays one. */
class FiguresRefreshTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MovedClock clock = new MovedClock("2028-05-01T12:00:00Z");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final EngineMeters meters = new EngineMeters(Set::of, clock);
  private final AtomicInteger reads = new AtomicInteger();
  private Optional<FiguresRefresh> refresh = Optional.empty();

  FiguresRefreshTest() {
    meters.bindTo(registry);
  }

  @AfterEach
  void stop() {
    refresh.ifPresent(FiguresRefresh::stop);
  }

  private void start(Supplier<EngineFigures> database) {
    FiguresRefresh started =
        new FiguresRefresh(
            () -> {
              reads.incrementAndGet();
              return database.get();
            },
            meters,
            Duration.ofMillis(5));
    started.start();
    refresh = Optional.of(started);
  }

  private EngineFigures figures() {
    return new EngineFigures(
        clock.instant(), Optional.empty(), Optional.empty(), List.of(), Map.of());
  }

  private double age() {
    return registry.get(OwnMeter.FIGURES_AGE.meterName()).gauge().value();
  }

  @Test
  void theLastFiguresStayAndGrowOldWhileTheDatabaseIsDown() {
    start(() -> {
      if (reads.get() > 1) {
        throw new IllegalStateException("down");
      }
      return figures();
    });
    await().atMost(PATIENCE).until(() -> reads.get() > 3);

    clock.pass(Duration.ofSeconds(90));

    assertThat(age()).isEqualTo(90);
  }

  @Test
  void theyAreFreshAgainWhenItIsBack() {
    start(() -> {
      if (reads.get() < 5) {
        throw new IllegalStateException("down");
      }
      return figures();
    });

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(registry.find("asm.figures.age").gauge()).isNotNull());
    assertThat(age()).isZero();
  }

  @Test
  void nothingIsReadAfterTheStop() {
    start(this::figures);
    await().atMost(PATIENCE).until(() -> reads.get() > 1);
    stop();
    int then = reads.get();

    assertThat(refresh.orElseThrow().isRunning()).isFalse();
    await().during(Duration.ofMillis(100)).atMost(PATIENCE).until(() -> reads.get() == then);
  }
}
