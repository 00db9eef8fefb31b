package org.asmengine.application.score;

import java.util.List;
import java.util.Map;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * What a complete run has in common for all its participants.
 *
 * @param run the run
 * @param ruleSet its rules
 * @param references what participants were compared with
 * @param cohorts what is kept of the payments of its cohorts
 */
public record CompleteRun(
    ScoringRun run, RuleSet ruleSet, References references, Map<Cohort, CohortFacts> cohorts) {

  /** Copies the map. */
  public CompleteRun {
    cohorts = Map.copyOf(cohorts);
  }

  /**
   * What is kept of the payments of the cohort.
   *
   * @throws IllegalStateException when the run has no such cohort
   */
  public CohortFacts facts(Cohort cohort) {
    CohortFacts facts = cohorts.get(cohort);
    if (facts == null) {
      throw new IllegalStateException("a cohort that the run does not have");
    }
    return facts;
  }

  /** The keys of the parameters that are not settled law, in the order of the rule set. */
  public List<String> unsettledParameters() {
    return ruleSet.unsettled().stream().map(Parameter::key).toList();
  }
}
