package org.asmengine.bootstrap.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is walked from day to day: every look at it is a second later. */
final class WalkedClock extends Clock {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private Instant now;

  /** Stands at that instant. */
  WalkedClock(Instant now) {
    this.now = now;
  }

  /** Goes on to that instant; it never goes back. */
  synchronized void walkTo(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the engine's clock is read as an instant");
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(LOOK);
    return now;
  }
}
