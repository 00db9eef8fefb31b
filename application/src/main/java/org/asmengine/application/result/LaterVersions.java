package org.asmengine.application.result;

import java.util.List;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSet;

/** Port: the check of the results that were added to a run after it was sealed. */
@FunctionalInterface
public interface LaterVersions {

  /**
   * What the check found.
   *
   * @param rows how many versions were read
   * @param findings what is wrong, in words; empty when all is well
   */
  record Check(long rows, List<String> findings) {
    /** Copies the list. */
    public Check {
      findings = List.copyOf(findings);
    }
  }

  /** Reads all later versions of the run's results again. */
  Check check(ScoringRun run, RuleSet ruleSet);

  /** There are none. */
  static LaterVersions none() {
    return (run, ruleSet) -> new Check(0, List.of());
  }
}
