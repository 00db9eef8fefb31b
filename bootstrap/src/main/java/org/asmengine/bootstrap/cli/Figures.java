package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

  private static final long MINUTE = 60;
  private static final long HOUR = 3600;

  private Figures() {}

  /** A count with separators: 6,637. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A count with what it counts: 1 row, 2 rows. */
  static String count(long number, String one, String more) {
    return count(number) + " " + (number == 1 ? one : more);
  }

  /** Dollars and cents: -$1,234.50. */
  static String dollars(BigDecimal amount) {
    BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
    return (cents.signum() < 0 ? "-$" : "$") + String.format(Locale.ROOT, "%,.2f", cents.abs());
  }

  /** A time that has passed: 3.4 s, or 2:05 for minutes and seconds. */
  static String elapsed(Duration time) {
    return time.toSeconds() < MINUTE
        ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
        : clock(time.toSeconds());
  }

  /** Seconds as on a clock: 0:09, 2:05, 1:00:07. */
  static String clock(long seconds) {
    return seconds < HOUR
        ? String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
  }

  /** An instant to the second. */
  static String instant(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
