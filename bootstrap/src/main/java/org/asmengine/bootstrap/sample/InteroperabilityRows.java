package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * Promoting Interoperability: most practices report every objective for the whole year; some report
 * nothing, give no CEHRT id, fall a day short of 180, or leave an attestation out.
 */
final class InteroperabilityRows implements RowSource {

  private static final List<String> ATTESTATIONS =
      List.of("PI_PPHI_1", "PI_PPHI_2", "PI_INFBLO_1", "PI_ONCDIR_1");
  private static final List<Period> ON_LIMIT =
      List.of(
          Period.DAYS_179,
          Period.DAYS_180,
          Period.DAYS_179_SINCE_LAST_YEAR,
          Period.DAYS_180_INTO_NEXT_YEAR);
  private static final String NO_CEHRT = "";
  private static final int NONE_PERIOD = 14;
  private static final int WITHOUT_CEHRT_PERIOD = 30;
  private static final int ON_LIMIT_PERIOD = 12;
  private static final int ATTESTATION_MISSING_PERIOD = 30;
  private static final int ATTESTATION_REFUSED_PERIOD = 40;
  private static final int SERIALS = 10_000_000;

  private final Draws draws;
  private final InteroperabilityObjectives objectives;
  private final Recurring none;
  private final Recurring withoutCehrt;
  private final Recurring onLimit;
  private final Recurring attestationMissing;
  private final Recurring attestationRefused;
  private int limits;

  InteroperabilityRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.objectives = new InteroperabilityObjectives(expected, draws);
    int chances = expected.practices();
    this.none = Recurring.every(NONE_PERIOD, chances, draws);
    this.withoutCehrt = Recurring.every(WITHOUT_CEHRT_PERIOD, chances, draws);
    this.onLimit = Recurring.every(ON_LIMIT_PERIOD, chances, draws);
    this.attestationMissing = Recurring.every(ATTESTATION_MISSING_PERIOD, chances, draws);
    this.attestationRefused = Recurring.every(ATTESTATION_REFUSED_PERIOD, chances, draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    if (none.happens()) {
      return;
    }
    String cehrtId = withoutCehrt.happens() ? NO_CEHRT : cehrtId();
    InteroperabilityReport report =
        new InteroperabilityReport(practice.tin(), period(), cehrtId, rows);
    attest(report);
    objectives.report(report, practice.small());
  }

  private void attest(InteroperabilityReport report) {
    String missing = attestationMissing.happens() ? draws.pick(ATTESTATIONS) : "";
    String refused = attestationRefused.happens() ? draws.pick(ATTESTATIONS) : "";
    for (String attestation : ATTESTATIONS) {
      if (!attestation.equals(missing)) {
        report.answer(attestation, attestation.equals(refused) ? "N" : "Y");
      }
    }
  }

  private Period period() {
    if (!onLimit.happens()) {
      return Period.WHOLE_YEAR;
    }
    limits++;
    return ON_LIMIT.get(limits % ON_LIMIT.size());
  }

  private String cehrtId() {
    return "0015E" + Integer.toString(SERIALS + draws.below(SERIALS)).substring(1);
  }
}
