package org.asmengine.application.figures;

import java.util.List;
import java.util.Map;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.ParameterStatus;

/**
 * What a complete run comes to. It never changes, as the run does not.
 *
 * @param run the run
 * @param cohorts its cohorts, heart failure first
 * @param unsettledParameters how many parameters of its rule set are not settled law, by status
 */
public record RunFigures(
    ScoringRun run, List<CohortFigures> cohorts, Map<ParameterStatus, Long> unsettledParameters) {
  /** Copies the collections. */
  public RunFigures {
    cohorts = List.copyOf(cohorts);
    unsettledParameters = Map.copyOf(unsettledParameters);
  }
}
