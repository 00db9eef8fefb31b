package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of error notices and reconsiderations.
 *
 * @param noticeDays how many days after the results were issued a notice is in time
 * @param responseDays how many days after its receipt a notice is to be decided
 * @param reconsiderationDays how many days after the determination a reconsideration may be asked
 *     for
 * @param recomputeCohortOnCorrection whether an upheld notice changes the cohort's median, pool and
 *     scaling factor as well
 */
public record NoticeRules(
    int noticeDays,
    int responseDays,
    int reconsiderationDays,
    boolean recomputeCohortOnCorrection) {

  private static final int MOST_DAYS = 3660;

  static NoticeRules of(Parameters parameters) {
    return new NoticeRules(
        parameters.whole("notices.noticeDays", 1, MOST_DAYS),
        parameters.whole("notices.responseDays", 1, MOST_DAYS),
        parameters.whole("notices.reconsiderationDays", 1, MOST_DAYS),
        parameters.flag("notices.recomputeCohortOnCorrection"));
  }
}
