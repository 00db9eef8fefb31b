package org.asmengine.application.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Use case: forgets calls that were answered so long ago that nobody repeats them. */
public final class PurgeAnsweredCalls {

  /** How long a call is kept at least. */
  public static final Duration KEPT = Duration.ofDays(7);

  /** Few enough that no transaction is long. */
  static final int AT_ONCE = 1000;

  private final AnsweredCalls calls;
  private final Clock clock;

  /** With these ports. */
  public PurgeAnsweredCalls(AnsweredCalls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** Forgets what is older than {@link #KEPT}, and tells how many calls that were. */
  public long purge() {
    Instant before = clock.instant().minus(KEPT);
    long all = 0;
    int some;
    do {
      some = calls.forget(before, AT_ONCE);
      all += some;
    } while (some == AT_ONCE);
    return all;
  }
}
