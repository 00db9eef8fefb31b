package org.asmengine.bootstrap.sample;

import java.util.function.Predicate;

/**
 * Extreme and uncontrollable circumstances, granted to clinicians and to whole practices, half of
 * whom report nothing and half of whom report all the same. Comes after the quality rows, which it
 * takes back from those who report nothing.
 */
final class CircumstanceRows implements RowSource {

  private static final int CLINICIAN_PERIOD = 400;
  private static final int PRACTICE_PERIOD = 400;
  private static final int REFERENCES = 900;
  private static final int FIRST_REFERENCE = 100;
  private static final int NAMED_PERIOD = 3;

  private final Draws draws;
  private final Recurring silentClinician;
  private final Recurring reportingClinician;
  private final Recurring silentPractice;
  private final Recurring reportingPractice;
  private final Recurring named;

  CircumstanceRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.silentClinician = Recurring.every(CLINICIAN_PERIOD, expected.participants(), draws);
    this.reportingClinician = Recurring.every(CLINICIAN_PERIOD, expected.participants(), draws);
    this.silentPractice = Recurring.every(PRACTICE_PERIOD, expected.practices(), draws);
    this.named = Recurring.every(NAMED_PERIOD, expected.practices(), draws);
    this.reportingPractice = Recurring.every(PRACTICE_PERIOD, expected.practices(), draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    if (silentPractice.happens()) {
      rows.removeIf(QualityRow::reported);
      rows.add(row(practice, ""));
    } else if (rows.contains(QualityRow::reported)) {
      if (reportingPractice.happens()) {
        rows.add(row(practice, ""));
      } else if (!rows.contains(row -> QualityRow.reported(row) && row.blank("npi"))) {
        practice.clinicians().forEach(clinician -> grant(practice, clinician.npi(), rows));
      }
    }
  }

  private void grant(Practice practice, String npi, PracticeRows rows) {
    Predicate<Row> reportedByThem = row -> QualityRow.reported(row) && row.cell("npi").equals(npi);
    if (silentClinician.happens()) {
      rows.removeIf(reportedByThem);
      rows.add(row(practice, npi));
    } else if (rows.contains(reportedByThem) && reportingClinician.happens()) {
      rows.add(row(practice, npi));
    }
  }

  private Row row(Practice practice, String npi) {
    String reference = "EUC-" + (FIRST_REFERENCE + draws.below(REFERENCES));
    return SampleFile.CIRCUMSTANCES.row(
        practice.tin(), npi, named.happens() ? reference + ", hurricane \"Example\"" : reference);
  }
}
