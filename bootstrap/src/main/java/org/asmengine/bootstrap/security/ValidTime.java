package org.asmengine.bootstrap.security;

import java.time.Duration;
import java.time.Instant;

/**
 * When a certificate holds.
 *
 * @param from from then on
 * @param until up to then
 */
public record ValidTime(Instant from, Instant until) {

  /** Clocks differ. */
  private static final Duration BEFORE = Duration.ofMinutes(5);

  /** From a little before now on. */
  public static ValidTime startingAt(Instant now, Duration length) {
    return new ValidTime(now.minus(BEFORE), now.plus(length));
  }
}
