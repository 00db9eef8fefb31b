package org.asmengine.application.ruleset;

import java.util.List;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;

/** Port: the rule sets in force, one for each performance year. */
public interface RuleSetRepository {

  /** The performance years that have a rule set, ascending. */
  List<PerformanceYear> years();

  /**
   * The rule set of the year.
   *
   * @throws org.asmengine.domain.ruleset.RuleSetException when there is none for that year, or it
   *     can't be used
   */
  RuleSet find(PerformanceYear year);
}
