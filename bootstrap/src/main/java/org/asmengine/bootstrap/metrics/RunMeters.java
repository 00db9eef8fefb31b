package org.asmengine.bootstrap.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.operation.Outages;
import org.asmengine.application.operation.RunObserver;
import org.asmengine.application.run.Completion;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shows the run in progress on this instance. Who runs one does so within {@link #run}; told of
 * progress alone, a run begins with its first phase and ends with its last.
 */
public final class RunMeters implements Progress, RunObserver, MeterBinder {

  private static final double MILLIS = 1e3;

  /** The steps that write rows. */
  private static final Set<Phase> WRITING =
      Set.of(Phase.LOAD, Phase.SCORE, Phase.ADJUST, Phase.WRITE);

  /** A run that ends with one of these goes on later: it did not fail. */
  private static final Set<ErrorCode> PUT_DOWN =
      Set.of(ErrorCode.RUN_STOPPED, ErrorCode.RUN_IN_PROGRESS);

  private final Clock clock;
  private final Outages outages;
  private final LongAdder read = new LongAdder();
  private final Map<Phase, LongAdder> written = new EnumMap<>(Phase.class);
  private final Map<RunOutcome, LongAdder> ended = new EnumMap<>(RunOutcome.class);
  private volatile Optional<Current> current = Optional.empty();
  private volatile long lastProgress;

  private record Current(Completion completion, long startedAt) {}

  /**
   * With this clock.
   *
   * @param outages tells when the database was away
   */
  RunMeters(Clock clock, Outages outages) {
    this.clock = clock;
    this.outages = outages;
    for (Phase phase : Phase.values()) {
      written.put(phase, new LongAdder());
    }
    for (RunOutcome outcome : RunOutcome.values()) {
      ended.put(outcome, new LongAdder());
    }
  }

  /**
   * Runs a year end and meters it: complete when the work returns; stopped when it was asked to
   * stop, another run holds the database or the database is away, for then it goes on later; else
   * failed.
   */
  @Override
  public <T> T run(Progress listener, Function<Progress, T> work) {
    start();
    try {
      T result = work.apply(Progress.of(List.of(this, listener)));
      stop(RunOutcome.COMPLETE);
      return result;
    } catch (RuntimeException e) {
      stop(goesOnLater(e) ? RunOutcome.STOPPED : RunOutcome.FAILED);
      throw e;
    } finally {
      stop(RunOutcome.FAILED);
    }
  }

  private boolean goesOnLater(RuntimeException failure) {
    return (failure instanceof EngineException engine && PUT_DOWN.contains(engine.code()))
        || outages.isOutage(failure);
  }

  @Override
  public void begin(Phase phase, long expected) {
    start().completion().begin(phase, expected);
    gotOn();
  }

  @Override
  public void advance(Phase phase, long done) {
    start().completion().advance(phase, done);
    if (phase == Phase.REVIEW) {
      read.add(done);
    }
    gotOn();
  }

  @Override
  public void wrote(Phase phase, long rows) {
    writtenBy(phase).add(rows);
  }

  @Override
  public void end(Phase phase) {
    start().completion().end(phase);
    gotOn();
    if (phase == Phase.SEAL) {
      stop(RunOutcome.COMPLETE);
    }
  }

  private void gotOn() {
    lastProgress = clock.millis();
  }

  private Current start() {
    Optional<Current> running = current;
    return running.isPresent() ? running.get() : startNow();
  }

  private synchronized Current startNow() {
    if (current.isEmpty()) {
      gotOn();
      current = Optional.of(new Current(new Completion(), clock.millis()));
    }
    return current.get();
  }

  /** Does nothing when the run has ended already. */
  private synchronized void stop(RunOutcome outcome) {
    if (current.isPresent()) {
      current = Optional.empty();
      endedAs(outcome).increment();
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, OwnMeter.RUN_IN_PROGRESS, Tags.empty(), () -> current.isPresent() ? 1 : 0);
    gauge(
        registry,
        OwnMeter.RUN_PROGRESS,
        Tags.empty(),
        () ->
            current
                .map(run -> run.completion().permille() / (double) Completion.WHOLE)
                .orElse(0.0));
    gauge(
        registry,
        OwnMeter.RUN_ELAPSED,
        Tags.empty(),
        () -> current.map(run -> since(run.startedAt())).orElse(0.0));
    gauge(
        registry,
        OwnMeter.RUN_IDLE,
        Tags.empty(),
        () -> current.map(run -> since(lastProgress)).orElse(0.0));
    for (Phase phase : Phase.values()) {
      Tags step = Tags.of("step", phase.stepName());
      gauge(registry, OwnMeter.RUN_STEP, step, () -> isIn(phase) ? 1 : 0);
      if (WRITING.contains(phase)) {
        counter(registry, OwnMeter.ROWS_WRITTEN, step, writtenBy(phase));
      }
    }
    counter(registry, OwnMeter.ROWS_READ, Tags.empty(), read);
    for (RunOutcome outcome : RunOutcome.values()) {
      counter(registry, OwnMeter.RUNS, Tags.of("outcome", outcome.tag()), endedAs(outcome));
    }
  }

  private boolean isIn(Phase phase) {
    return current.flatMap(run -> run.completion().phase()).filter(phase::equals).isPresent();
  }

  private double since(long then) {
    return Math.max(0, clock.millis() - then) / MILLIS;
  }

  private LongAdder writtenBy(Phase phase) {
    return found(written.get(phase));
  }

  private LongAdder endedAs(RunOutcome outcome) {
    return found(ended.get(outcome));
  }

  private static LongAdder found(@Nullable LongAdder adder) {
    if (adder == null) {
      throw new IllegalStateException("not counted");
    }
    return adder;
  }

  private static void gauge(
      MeterRegistry registry, OwnMeter meter, Tags tags, DoubleSupplier value) {
    Gauge.builder(meter.meterName(), value::getAsDouble)
        .tags(tags)
        .baseUnit(meter.unit())
        .description(meter.meaning())
        .register(registry);
  }

  private static void counter(MeterRegistry registry, OwnMeter meter, Tags tags, LongAdder value) {
    FunctionCounter.builder(meter.meterName(), value, LongAdder::sum)
        .tags(tags)
        .baseUnit(meter.unit())
        .description(meter.meaning())
        .register(registry);
  }
}
