package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * Improvement activities: most practices did both, some one or none, and some for a day too few.
 */
final class ActivityRows implements RowSource {

  private static final List<String> ACTIVITIES = List.of("IA_1", "IA_2");
  private static final int NONE_PERIOD = 16;
  private static final int ONE_PERIOD = 12;
  private static final int NOT_ATTESTED_PERIOD = 25;
  private static final int ON_LIMIT_PERIOD = 8;
  private static final List<Period> ON_LIMIT =
      List.of(
          Period.DAYS_89,
          Period.DAYS_90,
          Period.DAYS_89_INTO_NEXT_YEAR,
          Period.DAYS_90_SINCE_LAST_YEAR);

  private final Draws draws;
  private final Recurring none;
  private final Recurring one;
  private final Recurring notAttested;
  private final Recurring onLimit;
  private int limits;

  ActivityRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    int chances = expected.practices();
    this.none = Recurring.every(NONE_PERIOD, chances, draws);
    this.one = Recurring.every(ONE_PERIOD, chances, draws);
    this.notAttested = Recurring.every(NOT_ATTESTED_PERIOD, 2 * chances, draws);
    this.onLimit = Recurring.every(ON_LIMIT_PERIOD, 2 * chances, draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    if (none.happens()) {
      return;
    }
    if (one.happens()) {
      rows.add(row(practice, draws.pick(ACTIVITIES)));
      return;
    }
    for (String activity : ACTIVITIES) {
      rows.add(row(practice, activity));
    }
  }

  private Row row(Practice practice, String activity) {
    Period period = period();
    String attested = notAttested.happens() ? "N" : "Y";
    return SampleFile.IMPROVEMENT_ACTIVITIES.row(
        practice.tin(), activity, attested, period.start(), period.end());
  }

  private Period period() {
    if (!onLimit.happens()) {
      return Period.WHOLE_YEAR;
    }
    limits++;
    return ON_LIMIT.get(limits % ON_LIMIT.size());
  }
}
