package org.asmengine.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;
import org.junit.jupiter.api.Test;

/** What the meters of a run show while it runs and when it ends. */
class RunMetersTest {

  private final MovedClock clock = new MovedClock("2028-05-01T12:00:00Z");
  private final RunMeters meters =
      new RunMeters(clock, failure -> failure instanceof UncheckedIOException);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  RunMetersTest() {
    meters.bindTo(registry);
  }

  private double gauge(OwnMeter meter, String... tags) {
    return registry.get(meter.meterName()).tags(tags).gauge().value();
  }

  private double count(OwnMeter meter, String... tags) {
    return registry.get(meter.meterName()).tags(tags).functionCounter().count();
  }

  @Test
  void showStepProgressAndTime() {
    String result =
        meters.run(
            Progress.silent(),
            progress -> {
              assertThat(gauge(OwnMeter.RUN_IN_PROGRESS)).isEqualTo(1);
              progress.begin(Phase.LOAD, 100);
              clock.pass(Duration.ofSeconds(30));
              progress.advance(Phase.LOAD, 50);
              progress.wrote(Phase.LOAD, 45);
              clock.pass(Duration.ofSeconds(7));
              assertThat(gauge(OwnMeter.RUN_STEP, "step", "load")).isEqualTo(1);
              assertThat(gauge(OwnMeter.RUN_STEP, "step", "score")).isZero();
              assertThat(gauge(OwnMeter.RUN_PROGRESS)).isEqualTo(0.34);
              assertThat(gauge(OwnMeter.RUN_ELAPSED)).isEqualTo(37);
              assertThat(gauge(OwnMeter.RUN_IDLE)).isEqualTo(7);
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(count(OwnMeter.ROWS_WRITTEN, "step", "load")).isEqualTo(45);
    assertThat(gauge(OwnMeter.RUN_IN_PROGRESS)).isZero();
    assertThat(gauge(OwnMeter.RUN_IDLE)).isZero();
    assertThat(gauge(OwnMeter.RUN_STEP, "step", "load")).isZero();
  }

  @Test
  void countACompleteRunOnceThoughItsLastPhaseEndsItAsWell() {
    meters.run(
        Progress.silent(),
        progress -> {
          progress.begin(Phase.SEAL, 0);
          progress.end(Phase.SEAL);
          return true;
        });

    assertThat(count(OwnMeter.RUNS, "outcome", "complete")).isEqualTo(1);
    assertThat(count(OwnMeter.RUNS, "outcome", "failed")).isZero();
  }

  @Test
  void countARunThatFails() {
    end(new IllegalStateException("broken"));
    end(new EngineException(ErrorCode.TOO_MANY_REJECTS, "too many"));

    assertThat(count(OwnMeter.RUNS, "outcome", "failed")).isEqualTo(2);
    assertThat(count(OwnMeter.RUNS, "outcome", "stopped")).isZero();
    assertThat(gauge(OwnMeter.RUN_IN_PROGRESS)).isZero();
  }

  @Test
  void countARunThatGoesOnLaterAsStopped() {
    end(new EngineException(ErrorCode.RUN_STOPPED, "asked to"));
    end(new EngineException(ErrorCode.RUN_IN_PROGRESS, "another one"));
    end(new UncheckedIOException("the database is away", new IOException()));

    assertThat(count(OwnMeter.RUNS, "outcome", "stopped")).isEqualTo(3);
    assertThat(count(OwnMeter.RUNS, "outcome", "failed")).isZero();
  }

  private void end(RuntimeException how) {
    assertThatThrownBy(() ->
            meters.run(
                Progress.silent(),
                progress -> {
                  throw how;
                }))
        .isSameAs(how);
  }

  @Test
  void areProgressThemselves() {
    meters.begin(Phase.REVIEW, 0);
    meters.advance(Phase.REVIEW, 10);
    assertThat(gauge(OwnMeter.RUN_IN_PROGRESS)).isEqualTo(1);

    meters.end(Phase.SEAL);
    assertThat(gauge(OwnMeter.RUN_IN_PROGRESS)).isZero();
    assertThat(count(OwnMeter.ROWS_READ)).isEqualTo(10);
    assertThat(count(OwnMeter.RUNS, "outcome", "complete")).isEqualTo(1);
  }

  @Test
  void passEverythingOn() {
    List<String> heard = new ArrayList<>();
    meters.run(
        new Progress() {
          @Override
          public void begin(Phase phase, long rows) {
            heard.add("begin %s %d".formatted(phase, rows));
          }

          @Override
          public void advance(Phase phase, long rows) {
            heard.add("advance %s %d".formatted(phase, rows));
          }

          @Override
          public void wrote(Phase phase, long rows) {
            heard.add("wrote %s %d".formatted(phase, rows));
          }

          @Override
          public void rejected(ErrorCode reason, long rows) {
            heard.add("rejected %s %d".formatted(reason, rows));
          }

          @Override
          public void identified(RunId run, long bytes) {
            heard.add("identified %s %d".formatted(run, bytes));
          }

          @Override
          public void end(Phase phase) {
            heard.add("end " + phase);
          }
        },
        progress -> {
          progress.begin(Phase.SCORE, 3);
          progress.advance(Phase.SCORE, 2);
          progress.wrote(Phase.SCORE, 4);
          progress.rejected(ErrorCode.DUPLICATE, 5);
          progress.identified(new RunId(6), 7);
          progress.end(Phase.SCORE);
          return true;
        });

    assertThat(heard)
        .containsExactly(
            "begin SCORE 3",
            "advance SCORE 2",
            "wrote SCORE 4",
            "rejected DUPLICATE 5",
            "identified 6 7",
            "end SCORE");
  }
}
