package org.asmengine.bootstrap.sample;

/** Episode-based cost: one row per participant, about a fifth of them below 20 episodes. */
final class CostRows implements RowSource {

  private static final int WITHOUT_ROW_PERIOD = 50;
  private static final int AT_MINIMUM_PERIOD = 45;
  private static final int MIN_EPISODES = 20;
  private static final int MAX_EPISODES = 600;
  private static final double MEDIAN_EPISODES = 43;
  private static final double SIGMA = 1.0;
  private static final int CENTS = 2;

  private final Draws draws;
  private final Recurring withoutRow;
  private final Recurring atMinimum;

  CostRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.withoutRow = Recurring.every(WITHOUT_ROW_PERIOD, expected.participants(), draws);
    this.atMinimum = Recurring.every(AT_MINIMUM_PERIOD, expected.participants(), draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    for (Clinician clinician : practice.clinicians()) {
      for (Enrollment enrollment : clinician.enrollments()) {
        if (!withoutRow.happens()) {
          rows.add(row(practice, clinician, enrollment.cohort()));
        }
      }
    }
  }

  private Row row(Practice practice, Clinician clinician, Cohort cohort) {
    int episodes =
        atMinimum.happens()
            ? draws.between(MIN_EPISODES - 1, MIN_EPISODES)
            : draws.logNormalBetween(1, MAX_EPISODES, MEDIAN_EPISODES, SIGMA);
    return SampleFile.COST.row(
        practice.tin(),
        clinician.npi(),
        cohort.costMeasure(),
        Integer.toString(episodes),
        Decimals.of(CostDistribution.of(cohort).draw(draws), CENTS));
  }
}
