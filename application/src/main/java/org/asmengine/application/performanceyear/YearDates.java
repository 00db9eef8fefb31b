package org.asmengine.application.performanceyear;

import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearPolicy;
import org.asmengine.domain.ruleset.programme.PerformanceYearRules;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;

/**
 * The dates that count for the life of a performance year.
 *
 * @param rules when which step may be taken
 * @param noticeDays how many days after that of the reports notices of error are in time
 */
public record YearDates(PerformanceYearRules rules, int noticeDays) {

  /** Port: the dates of each year. */
  @FunctionalInterface
  public interface Repository {
    /**
     * The dates of the year.
     *
     * @throws org.asmengine.domain.ruleset.RuleSetException when there are none for that year
     */
    YearDates find(PerformanceYear year);
  }

  /** Those of the programme's rules. */
  public static YearDates of(ProgrammeRules rules) {
    return new YearDates(rules.performanceYear(), rules.notices().noticeDays());
  }

  YearPolicy policy(PerformanceYear year) {
    return YearPolicy.of(year, rules, noticeDays);
  }
}
