package org.asmengine.application.submission.qpp;

import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.QppRules;

/** Port: how submissions of a year are written as QPP documents. */
@FunctionalInterface
public interface QppRulesOfYear {

  /**
   * The rules of the year.
   *
   * @throws org.asmengine.domain.ruleset.RuleSetException when there are none for that year
   */
  QppRules find(PerformanceYear year);
}
