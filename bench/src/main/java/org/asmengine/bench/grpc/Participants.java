package org.asmengine.bench.grpc;

import java.util.Locale;

/** Participants by number: their keys and multipliers, the same wherever they are needed. */
final class Participants {

  static final int PAYMENT_YEAR = 2029;

  private static final int CLINICIANS = 4;
  private static final int LOWEST = 910_000;
  private static final int SCORES = 10_001;
  private static final int STEP = 18;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private Participants() {}

  static String tin(int participant) {
    return String.format(Locale.ROOT, "%09d", 100_000_000 + participant / CLINICIANS * 3);
  }

  static String npi(int participant) {
    return String.format(
        Locale.ROOT, "%010d", 1_000_000_000L + 11L * (participant % CLINICIANS) + participant);
  }

  static String cohort(int participant) {
    return participant / CLINICIANS % 3 == 0 ? "LBP" : "HF";
  }

  /** One of 10,001, as there are that many final scores; in millionths. */
  static int multiplier(int participant) {
    return LOWEST + STEP * (int) Math.floorMod(participant * SPREAD >>> 16, (long) SCORES);
  }
}
