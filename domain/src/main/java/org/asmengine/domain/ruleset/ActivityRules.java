package org.asmengine.domain.ruleset;

import java.math.BigDecimal;
import java.util.List;

/**
 * The parameters of the improvement activities category.
 *
 * @param activities the ids of the two activities
 * @param minDays fewest days of the performance year on which an activity is performed
 * @param both the adjustment in points when both count
 * @param one when exactly one counts
 * @param none when none counts
 */
public record ActivityRules(
    List<String> activities, int minDays, BigDecimal both, BigDecimal one, BigDecimal none) {

  /** Copies the list. */
  public ActivityRules {
    activities = List.copyOf(activities);
  }

  static ActivityRules of(Parameters parameters) {
    List<String> activities = parameters.list("improvementActivities.activities");
    if (activities.size() != 2) {
      throw parameters.wrong("improvementActivities.activities", "two activities");
    }
    return new ActivityRules(
        activities,
        parameters.whole("improvementActivities.minDays", 1, 366),
        parameters.decimal("improvementActivities.both", "-100", "0"),
        parameters.decimal("improvementActivities.one", "-100", "0"),
        parameters.decimal("improvementActivities.none", "-100", "0"));
  }
}
