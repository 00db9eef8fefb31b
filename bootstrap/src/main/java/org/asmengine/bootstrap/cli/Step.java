package org.asmengine.bootstrap.cli;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/** A step of long work, while it runs. */
final class Step {

  private static final double NANOS = 1e9;

  private final String activity;
  private final long total;
  private final long startedAt;
  private final LongAdder done = new LongAdder();

  /**
   * Begins.
   *
   * @param total its rows, 0 when nobody knows
   * @param now nanoseconds of any clock
   */
  Step(String activity, long total, long now) {
    this.activity = activity;
    this.total = total;
    this.startedAt = now;
  }

  String activity() {
    return activity;
  }

  void add(long rows) {
    done.add(rows);
  }

  long done() {
    return done.sum();
  }

  boolean hasTotal() {
    return total > 0;
  }

  /** How much is done, 0 to 1. */
  double share() {
    return hasTotal() ? Math.min(1.0, (double) done() / total) : 0;
  }

  Duration elapsed(long now) {
    return Duration.ofNanos(now - startedAt);
  }

  /** Rows in a second so far. */
  long rate(long now) {
    double seconds = (now - startedAt) / NANOS;
    return seconds > 0 ? Math.round(done() / seconds) : 0;
  }

  /** Seconds left at the rate so far, where that can be told. */
  OptionalLong secondsLeft(long now) {
    long rate = rate(now);
    return hasTotal() && rate > 0
        ? OptionalLong.of(Math.ceilDiv(Math.max(0, total - done()), rate))
        : OptionalLong.empty();
  }

  /** What it came to. */
  String summary(long now) {
    String time = Figures.elapsed(elapsed(now));
    return done() == 0
        ? "done in " + time
        : "%s in %s".formatted(Figures.count(done(), "row", "rows"), time);
  }
}
