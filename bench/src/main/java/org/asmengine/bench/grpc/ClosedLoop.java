package org.asmengine.bench.grpc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** As many calls as the server takes: each of a number of slots sends the next when one ended. */
final class ClosedLoop {

  private final Channels channels;
  private final int slots;

  ClosedLoop(Channels channels, int slots) {
    this.channels = channels;
    this.slots = slots;
  }

  /** Calls per second over the duration. */
  double saturate(UnaryCall<?, ?> call, Duration duration) throws InterruptedException {
    var ended = new AtomicLong();
    var next = new AtomicLong();
    var failure = new AtomicReference<Throwable>();
    var done = new CountDownLatch(slots);
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    for (int i = 0; i < slots; i++) {
      new Slot(call, next, ended, failure, done, end).send();
    }
    done.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (failure.get() != null) {
      throw new IllegalStateException(call.name() + " failed", failure.get());
    }
    return ended.get() / seconds;
  }

  private final class Slot {
    private final UnaryCall<?, ?> call;
    private final AtomicLong next;
    private final AtomicLong ended;
    private final AtomicReference<Throwable> failure;
    private final CountDownLatch done;
    private final long end;

    Slot(
        UnaryCall<?, ?> call,
        AtomicLong next,
        AtomicLong ended,
        AtomicReference<Throwable> failure,
        CountDownLatch done,
        long end) {
      this.call = call;
      this.next = next;
      this.ended = ended;
      this.failure = failure;
      this.done = done;
      this.end = end;
    }

    void send() {
      long number = next.getAndIncrement();
      call.send(channels.get(number), number, this::ended);
    }

    private void ended(Throwable error, long number) {
      if (error != null) {
        failure.compareAndSet(null, error);
      }
      ended.incrementAndGet();
      if (failure.get() != null || System.nanoTime() >= end) {
        done.countDown();
      } else {
        send();
      }
    }
  }
}
