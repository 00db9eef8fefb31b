package org.asmengine.application.notice;

import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.NoticeRules;

/** Port: the rules of notices by performance year. */
@FunctionalInterface
public interface NoticeLimits {

  /**
   * The rules of the year.
   *
   * @throws org.asmengine.domain.ruleset.RuleSetException when the year has none
   */
  NoticeRules of(PerformanceYear year);
}
