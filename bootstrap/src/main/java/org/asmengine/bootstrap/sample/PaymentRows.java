package org.asmengine.bootstrap.sample;

/**
 * Part B payments of the performance year: lognormal with a mean of 120,000 dollars, now and then
 * zero or absent.
 */
final class PaymentRows implements RowSource {

  private static final int WITHOUT_ROW_PERIOD = 100;
  private static final int ZERO_PERIOD = 150;

  /** The median whose mean, exp(sigma^2 / 2) times as much, is 120,000. */
  private static final double MEDIAN = 100_232;

  private static final double SIGMA = 0.6;
  private static final int CENTS = 2;

  private final Draws draws;
  private final Recurring withoutRow;
  private final Recurring zero;

  PaymentRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.withoutRow = Recurring.every(WITHOUT_ROW_PERIOD, expected.participants(), draws);
    this.zero = Recurring.every(ZERO_PERIOD, expected.participants(), draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    for (Clinician clinician : practice.clinicians()) {
      if (!withoutRow.happens()) {
        double paid = zero.happens() ? 0 : draws.logNormal(MEDIAN, SIGMA);
        rows.add(
            SampleFile.PART_B_PAYMENTS.row(
                practice.tin(), clinician.npi(), Decimals.of(paid, CENTS)));
      }
    }
  }
}
