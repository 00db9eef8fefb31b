package org.asmengine.application.ruleset;

import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;

/** Port: the rules beside scoring, one set for each performance year. */
public interface ProgrammeRulesRepository {

  /**
   * The rules of the year.
   *
   * @throws org.asmengine.domain.ruleset.RuleSetException when there are none for that year, or
   *     they can't be used
   */
  ProgrammeRules find(PerformanceYear year);
}
