package org.asmengine.bootstrap.sample;

/** Measure 492, which CMS works out from claims for heart failure participants. */
final class ClaimsMeasureRows implements RowSource {

  /** The day on which CMS hands over the year's results. */
  static final String CALCULATED_AT = "2028-02-01T00:00:00Z";

  private static final int WITHOUT_RESULT_PERIOD = 16;
  private static final int WITHOUT_RATE_PERIOD = 60;
  private static final double HEART_FAILURE_SHARE = 0.39;
  private static final int MAX_CASES = 900;
  private static final double MEDIAN_CASES = 60;
  private static final double SIGMA = 0.9;
  private static final int RATE_DECIMALS = 2;

  private final Draws draws;
  private final RateDraw rates;
  private final Recurring withoutResult;
  private final Recurring withoutRate;

  ClaimsMeasureRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.rates = new RateDraw(OfficialBenchmarks.HEART_FAILURE_ADMISSIONS, draws);
    int chances = (int) (expected.participants() * HEART_FAILURE_SHARE);
    this.withoutResult = Recurring.every(WITHOUT_RESULT_PERIOD, chances, draws);
    this.withoutRate = Recurring.every(WITHOUT_RATE_PERIOD, chances, draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    for (Clinician clinician : practice.clinicians()) {
      if (clinician.in(Cohort.HF) && !withoutResult.happens()) {
        rows.add(row(practice, clinician));
      }
    }
  }

  private Row row(Practice practice, Clinician clinician) {
    String cases = Integer.toString(draws.logNormalBetween(1, MAX_CASES, MEDIAN_CASES, SIGMA));
    String rate = withoutRate.happens() ? "" : Decimals.of(rates.next(), RATE_DECIMALS);
    return SampleFile.QUALITY.row(
        practice.tin(),
        clinician.npi(),
        "492",
        CollectionType.ADMIN_CLAIMS.toString(),
        "",
        "",
        "",
        "",
        "",
        cases,
        rate,
        CALCULATED_AT);
  }
}
