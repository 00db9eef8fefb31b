package org.asmengine.application.figures;

import java.util.List;
import java.util.Set;
import org.asmengine.application.result.CohortRow;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Which results rest on parameters that are not settled law. A result with a final score rests on
 * all that make up a number, because its factor depends on the scores of the whole cohort. One
 * without a final score rests only on those that decide whether there is one.
 */
final class UnsettledResults {

  private static final Set<String> DECIDE_WHETHER_SCORED =
      Set.of(
          "missingCategory",
          "minimumSubmission.effect",
          "circumstances.effect",
          "quality.notSubmitted",
          "calendar.submissionDeadline");

  private final boolean scored;
  private final boolean notScored;

  private UnsettledResults(boolean scored, boolean notScored) {
    this.scored = scored;
    this.notScored = notScored;
  }

  static UnsettledResults under(RuleSet ruleSet) {
    List<String> keys =
        ruleSet.unsettled().stream()
            .map(Parameter::key)
            .filter(UnsettledResults::changesANumber)
            .toList();
    return new UnsettledResults(
        !keys.isEmpty(), keys.stream().anyMatch(DECIDE_WHETHER_SCORED::contains));
  }

  private static boolean changesANumber(String key) {
    return !key.equals("ruleVersion") && !key.endsWith(".title");
  }

  /** How many of the cohort's results do. */
  long in(CohortRow row) {
    return (scored ? row.scored() + row.zero() : 0) + (notScored ? row.noFinalScore() : 0);
  }
}
