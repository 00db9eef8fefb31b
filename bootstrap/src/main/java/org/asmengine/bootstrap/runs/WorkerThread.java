package org.asmengine.bootstrap.runs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.operation.Outages;
import org.asmengine.application.operation.RunWorker;
import org.asmengine.application.operation.RunWorker.Turn;
import org.asmengine.application.operation.WorkBell;
import org.asmengine.application.run.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread of a process that works on runs. It ends when the process is to end: a run in
 * progress stops at its next safe point and is put down.
 */
final class WorkerThread implements SmartLifecycle, WorkBell {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);

  /** How much longer than usual it waits while something is in the way. */
  private static final int PATIENCE = 3;

  private static final Duration LONGEST_STOP = Duration.ofSeconds(25);

  private final RunWorker worker;
  private final StopSignal shutdown;
  private final Outages outages;
  private final Duration poll;
  private final boolean works;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("run-worker").unstarted(this::work);
  private volatile boolean stopped;
  private volatile boolean outage;

  /**
   * A thread of that worker.
   *
   * @param shutdown says that the process is to end
   * @param poll how long it waits when there is nothing to do
   * @param works whether it works at all, or leaves that to other instances
   */
  WorkerThread(
      RunWorker worker, StopSignal shutdown, Outages outages, Duration poll, boolean works) {
    this.worker = worker;
    this.shutdown = shutdown;
    this.outages = outages;
    this.poll = poll;
    this.works = works;
  }

  private void work() {
    StopSignal stop = () -> stopped || shutdown.isRaised();
    while (!stop.isRaised()) {
      switch (turn(stop)) {
        case WORKED -> {}
        case IDLE -> pause(poll);
        case LATER -> pause(poll.multipliedBy(PATIENCE));
      }
    }
  }

  private Turn turn(StopSignal stop) {
    try {
      Turn turn = worker.work(stop);
      outage = false;
      return turn;
    } catch (RuntimeException e) {
      tell(e);
      return Turn.LATER;
    } catch (Error e) { // also without memory the next run may succeed
      LOG.error("the worker failed:{}", LoggedFailures.trace(e));
      return Turn.LATER;
    }
  }

  /** An outage is told once, however long it takes. */
  private void tell(RuntimeException e) {
    if (!outages.isOutage(e)) {
      LOG.error("the worker failed:{}", LoggedFailures.trace(e));
    } else if (!outage) {
      outage = true;
      LOG.warn("the database is away; the worker waits for it");
    }
  }

  private void pause(Duration longest) {
    try {
      if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  @Override
  public void ring() {
    bell.release();
  }

  @Override
  public void start() {
    if (works) {
      thread.start();
    }
  }

  @Override
  public void stop() {
    stopped = true;
    ring();
    try {
      if (!thread.join(LONGEST_STOP)) {
        LOG.warn("the run did not stop in time; it goes on at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }
}
