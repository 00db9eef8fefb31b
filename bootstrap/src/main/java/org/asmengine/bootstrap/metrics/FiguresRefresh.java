package org.asmengine.bootstrap.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the figures again and again, in a thread of its own. While the database is down the last
 * ones stay, and the log says so once.
 */
final class FiguresRefresh implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FiguresRefresh.class);
  private static final long SECONDS_TO_STOP = 5;

  private final Supplier<EngineFigures> reader;
  private final Consumer<EngineFigures> meters;
  private final Duration interval;
  private Optional<ScheduledExecutorService> executor = Optional.empty();
  private boolean failing;

  FiguresRefresh(
      Supplier<EngineFigures> reader, Consumer<EngineFigures> meters, Duration interval) {
    this.reader = reader;
    this.meters = meters;
    this.interval = interval;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("figures").factory());
    Future<?> unused =
        started.scheduleWithFixedDelay(
            this::refresh, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    executor = Optional.of(started);
  }

  // Whatever goes wrong must not end the schedule.
  private void refresh() {
    try {
      meters.accept(reader.get());
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        // The class alone: a message of the database could show data.
        LOG.warn("the figures could not be read: {}", e.getClass().getSimpleName());
      }
      failing = true;
    }
  }

  /** Lets a read in progress end: an interrupt would close the file of an embedded database. */
  @Override
  public synchronized void stop() {
    executor.ifPresent(ExecutorService::shutdown);
    executor.ifPresent(running -> {
      try {
        running.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    executor = Optional.empty();
  }

  @Override
  public synchronized boolean isRunning() {
    return executor.isPresent();
  }
}
