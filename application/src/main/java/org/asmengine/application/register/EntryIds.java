package org.asmengine.application.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Identifiers of entries: lower-case letters and digits, in the order of the microseconds at which
 * they were made. They end with some chance, so that nobody can guess another's, and name nobody.
 */
public final class EntryIds {

  private static final int RADIX = 36;
  private static final int TIME_DIGITS = 11;
  private static final int CHANCE_DIGITS = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private EntryIds() {}

  /** A new identifier: 19 characters. */
  public static String at(Instant instant) {
    String time = Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant), RADIX);
    StringBuilder id =
        new StringBuilder("0".repeat(Math.max(0, TIME_DIGITS - time.length()))).append(time);
    for (int i = 0; i < CHANCE_DIGITS; i++) {
      id.append(Character.forDigit(RANDOM.nextInt(RADIX), RADIX));
    }
    return id.toString();
  }
}
