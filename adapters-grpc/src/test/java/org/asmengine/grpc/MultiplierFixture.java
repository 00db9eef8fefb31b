package org.asmengine.grpc;

import java.math.BigDecimal;
import java.util.Locale;
import org.asmengine.application.payment.MultiplierIndex;
import org.asmengine.application.payment.MultiplierRow;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/** Publications of any size. */
final class MultiplierFixture {

  private MultiplierFixture() {}

  static String tin(int participant) {
    return String.format(Locale.ROOT, "%09d", 100_000_000 + participant / 3);
  }

  static String npi(int participant) {
    return String.format(Locale.ROOT, "%010d", 9_000_000_000L + participant % 3);
  }

  /** Each third participant is one of back pain, each seventh has no final score. */
  static MultiplierIndex index(int paymentYear, int run, int participants) {
    MultiplierIndex.Builder index = MultiplierIndex.builder(paymentYear, new RunId(run));
    for (Cohort cohort : Cohort.values()) {
      for (int i = 0; i < participants; i++) {
        if (cohort(i) == cohort) {
          index.add(row(i, multiplier(i)));
        }
      }
    }
    return index.build();
  }

  /** Everybody has the same multiplier. */
  static MultiplierIndex uniform(int paymentYear, int run, int participants, String multiplier) {
    MultiplierIndex.Builder index = MultiplierIndex.builder(paymentYear, new RunId(run));
    for (Cohort cohort : Cohort.values()) {
      for (int i = 0; i < participants; i++) {
        if (cohort(i) == cohort) {
          index.add(
              new MultiplierRow(
                  ParticipantId.of(tin(i), npi(i)), cohort, true, new BigDecimal(multiplier)));
        }
      }
    }
    return index.build();
  }

  static Cohort cohort(int participant) {
    return participant % 3 == 2 ? Cohort.LBP : Cohort.HF;
  }

  static boolean hasFinalScore(int participant) {
    return participant % 7 != 6;
  }

  /** In steps of ten thousand millionths from 0.910000 to 1.090000. */
  static String multiplier(int participant) {
    return hasFinalScore(participant)
        ? BigDecimal.valueOf(910_000 + 10_000L * (participant % 19), 6).toPlainString()
        : "1.000000";
  }

  private static MultiplierRow row(int participant, String multiplier) {
    return new MultiplierRow(
        ParticipantId.of(tin(participant), npi(participant)),
        cohort(participant),
        hasFinalScore(participant),
        new BigDecimal(multiplier));
  }
}
