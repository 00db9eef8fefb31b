package org.asmengine.persistence.ruleset;

import java.util.List;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSetException;

/** A place that keeps a file for each performance year, named after it. */
sealed interface RuleFiles permits ClassPathRuleFiles, DirectoryRuleFiles {

  /** The performance years that have a file, ascending. */
  List<PerformanceYear> years();

  /**
   * The file of the year.
   *
   * @throws RuleSetException when there is none, or it can't be read
   */
  RuleFile file(PerformanceYear year);

  /** The name of the year's file. */
  static String name(PerformanceYear year) {
    return year + ".yaml";
  }

  /** What to throw where a year has no file. */
  default RuleSetException none(PerformanceYear year) {
    return new RuleSetException(
        "%s: there is no rule set for performance year %s; there are those for %s"
            .formatted(name(year), year, years()));
  }
}
