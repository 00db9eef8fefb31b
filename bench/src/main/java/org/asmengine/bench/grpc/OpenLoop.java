package org.asmengine.bench.grpc;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Calls at fixed times, whatever became of those before. A latency counts from when the call was
 * meant to be sent: a server that stalls makes every call late that was due meanwhile, and none is
 * left out (no coordinated omission).
 */
final class OpenLoop {

  private static final long HIGHEST_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final int DIGITS = 3;
  private static final int MOST_UNDERWAY = 100_000;

  private final Channels channels;

  OpenLoop(Channels channels) {
    this.channels = channels;
  }

  /**
   * The latencies in nanoseconds.
   *
   * @param rate calls per second
   */
  Histogram measure(UnaryCall<?, ?> call, double rate, Duration duration)
      throws InterruptedException {
    var histogram = new ConcurrentHistogram(HIGHEST_NANOS, DIGITS);
    var failure = new AtomicReference<Throwable>();
    var underway = new Semaphore(MOST_UNDERWAY);
    double pause = 1e9 / rate;
    long calls = (long) (duration.toNanos() / pause);
    long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10);
    for (long i = 0; i < calls && failure.get() == null; i++) {
      long due = start + (long) (i * pause);
      waitUntil(due);
      if (!underway.tryAcquire()) {
        throw new IllegalStateException("the server is far behind: lower the rate");
      }
      call.send(
          channels.get(i),
          i,
          (error, number) -> {
            histogram.recordValue(Math.min(System.nanoTime() - due, HIGHEST_NANOS));
            if (error != null) {
              failure.compareAndSet(null, error);
            }
            underway.release();
          });
    }
    underway.acquire(MOST_UNDERWAY);
    if (failure.get() != null) {
      throw new IllegalStateException(call.name() + " failed", failure.get());
    }
    return histogram;
  }

  /** Sleeps and never spins: client and server share the machine, and a core is half of it. */
  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
