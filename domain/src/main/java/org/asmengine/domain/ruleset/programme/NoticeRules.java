package org.asmengine.domain.ruleset.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of error notices and reconsiderations.
 *
 * @param zone the time zone in which days begin and end
 * @param noticeDays how many days after the results were issued a notice is in time
 * @param acknowledgementBusinessDays how many business days after its receipt a notice, or a
 *     request for reconsideration, is to be acknowledged
 * @param responseDays how many days after its receipt a notice is to be decided
 * @param reconsiderationDays how many days after the determination a reconsideration may be asked
 *     for
 * @param holidays the days besides weekends that are no business days
 * @param recomputeCohortOnCorrection whether an upheld notice changes the cohort's median, pool and
 *     scaling factor as well
 */
public record NoticeRules(
    ZoneId zone,
    int noticeDays,
    int acknowledgementBusinessDays,
    int responseDays,
    int reconsiderationDays,
    Set<LocalDate> holidays,
    boolean recomputeCohortOnCorrection) {

  private static final int MOST_DAYS = 3660;

  /** Copies the set. */
  public NoticeRules {
    holidays = Set.copyOf(holidays);
  }

  static NoticeRules of(Parameters parameters) {
    return new NoticeRules(
        ZoneId.of(parameters.text("performanceYear.zone")),
        parameters.whole("notices.noticeDays", 1, MOST_DAYS),
        parameters.whole("notices.acknowledgementBusinessDays", 1, MOST_DAYS),
        parameters.whole("notices.responseDays", 1, MOST_DAYS),
        parameters.whole("notices.reconsiderationDays", 1, MOST_DAYS),
        Set.copyOf(parameters.dates("notices.holidays")),
        parameters.flag("notices.recomputeCohortOnCorrection"));
  }
}
