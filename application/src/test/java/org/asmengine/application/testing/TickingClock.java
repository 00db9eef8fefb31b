package org.asmengine.application.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when it is told to, and by a microsecond with every look at it. */
public final class TickingClock extends Clock {

  private Instant now;

  /** A clock that stands at this instant. */
  public TickingClock(Instant start) {
    this.now = start;
  }

  /** Moves it. */
  public void moveTo(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    Instant seen = now;
    now = now.plusNanos(1_000);
    return seen;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
