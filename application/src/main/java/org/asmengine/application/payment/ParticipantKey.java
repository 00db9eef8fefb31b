package org.asmengine.application.payment;

import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/**
 * TIN and NPI as one number that sorts as they do. Their nineteen digits fit into 64 bits without a
 * sign; the lowest number stands for zeros, so that signed comparisons are right.
 */
final class ParticipantKey {

  private static final long NPIS = 10_000_000_000L;

  private ParticipantKey() {}

  static long of(ParticipantId participant) {
    long number = digits(participant.tin().value()) * NPIS + digits(participant.npi().value());
    return number ^ Long.MIN_VALUE;
  }

  static ParticipantId participant(long key) {
    long number = key ^ Long.MIN_VALUE;
    return ParticipantId.of(
        padded(Long.divideUnsigned(number, NPIS), Tin.DIGITS),
        padded(Long.remainderUnsigned(number, NPIS), Npi.DIGITS));
  }

  private static long digits(String text) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      number = 10 * number + (text.charAt(i) - '0');
    }
    return number;
  }

  private static String padded(long number, int digits) {
    char[] text = new char[digits];
    long rest = number;
    for (int i = digits - 1; i >= 0; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(text);
  }
}
