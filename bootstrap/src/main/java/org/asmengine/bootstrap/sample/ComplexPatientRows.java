package org.asmengine.bootstrap.sample;

/**
 * How complex the patients of a clinician are: HCC risk score and dual eligible proportion, of
 * about 91 % of the clinicians.
 */
final class ComplexPatientRows implements RowSource {

  private static final int WITHOUT_ROW_PERIOD = 11;
  private static final double HEART_FAILURE_MEDIAN = 1.9;
  private static final double BACK_PAIN_MEDIAN = 1.25;
  private static final double RISK_SIGMA = 0.35;
  private static final int RISK_DECIMALS = 3;
  private static final double DUAL_MEDIAN = 0.18;
  private static final double DUAL_SIGMA = 0.7;
  private static final int DUAL_DECIMALS = 4;

  private final Draws draws;
  private final Recurring withoutRow;

  ComplexPatientRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.withoutRow = Recurring.every(WITHOUT_ROW_PERIOD, expected.participants(), draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    for (Clinician clinician : practice.clinicians()) {
      if (!withoutRow.happens()) {
        rows.add(row(practice, clinician));
      }
    }
  }

  private Row row(Practice practice, Clinician clinician) {
    double median = clinician.in(Cohort.HF) ? HEART_FAILURE_MEDIAN : BACK_PAIN_MEDIAN;
    double dual = Math.min(1, draws.logNormal(DUAL_MEDIAN, DUAL_SIGMA));
    return SampleFile.COMPLEX_PATIENTS.row(
        practice.tin(),
        clinician.npi(),
        Decimals.of(draws.logNormal(median, RISK_SIGMA), RISK_DECIMALS),
        Decimals.of(dual, DUAL_DECIMALS));
  }
}
