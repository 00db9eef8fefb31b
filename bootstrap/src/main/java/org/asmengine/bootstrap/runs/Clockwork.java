package org.asmengine.bootstrap.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * What the service does by the clock: the year end, if the configuration says when, and once a day
 * forgetting old answers. Of several instances one does it; a lock in the database says which. A
 * year end that can't be started at its moment, for instance because the database is away, is tried
 * again for some hours: its moment makes sure that it starts once.
 */
final class Clockwork implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private static final String YEAR_END = "year-end";
  private static final String PURGE = "purge-answered-calls";
  private static final String AT_NIGHT = "0 23 3 * * *";

  /** An instance that died holds the lock no longer than that. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** With all shorter ones before it that is more than two hours. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final LockingTaskExecutor locked;
  private final Clock clock;
  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
  private final FiredAt yearEndTrigger;
  private final boolean yearEndIsOn;
  private final Consumer<Instant> yearEnd;
  private final Runnable purge;
  private volatile boolean running;

  /**
   * A clockwork.
   *
   * @param locks which instance does what
   * @param settings when the year end is
   * @param yearEnd starts it, for that moment
   * @param purge forgets old answers
   */
  Clockwork(
      LockProvider locks,
      Clock clock,
      RunsProperties.YearEnd settings,
      Consumer<Instant> yearEnd,
      Runnable purge) {
    this.locked = new DefaultLockingTaskExecutor(locks);
    this.clock = clock;
    this.yearEndIsOn = settings.isOn();
    this.yearEndTrigger = new FiredAt(yearEndIsOn ? settings.cron() : AT_NIGHT, settings.zone());
    this.yearEnd = yearEnd;
    this.purge = purge;
    scheduler.setThreadNamePrefix("clockwork-");
    scheduler.setErrorHandler(
        e -> LOG.error("what the clock started failed:{}", LoggedFailures.trace(e)));
  }

  @Override
  public void start() {
    scheduler.initialize();
    if (yearEndIsOn) {
      var unused =
          scheduler.schedule(
              () -> startYearEnd(yearEndTrigger.moment(), FIRST_PAUSE), yearEndTrigger);
    }
    schedule(PURGE, purge, new CronTrigger(AT_NIGHT, ZoneId.of("UTC")));
    running = true;
  }

  private void schedule(String name, Runnable task, Trigger trigger) {
    var unused = scheduler.schedule(() -> locked.executeWithLock(task, lock(name)), trigger);
  }

  private void startYearEnd(Instant moment, Duration pause) {
    try {
      locked.executeWithLock((Runnable) () -> yearEnd.accept(moment), lock(YEAR_END));
    } catch (RuntimeException e) {
      if (pause.compareTo(LONGEST_PAUSE) > 0) {
        throw e;
      }
      LOG.warn(
          "the year end of {} could not be started ({}); trying again in {}",
          moment,
          e.getClass().getSimpleName(),
          pause);
      var unused =
          scheduler.schedule(
              () -> startYearEnd(moment, pause.multipliedBy(2)),
              scheduler.getClock().instant().plus(pause));
    }
  }

  private LockConfiguration lock(String name) {
    Instant now = clock.instant();
    return new LockConfiguration(now, name, LONGEST, Duration.ZERO);
  }

  @Override
  public void stop() {
    running = false;
    scheduler.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
