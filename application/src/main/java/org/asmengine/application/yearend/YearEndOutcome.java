package org.asmengine.application.yearend;

import java.util.List;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.ScoringRun;

/**
 * How a year end came out.
 *
 * @param run the sealed run
 * @param cohorts its cohorts
 * @param inputs its input files
 * @param existed whether the run was complete before: then its files were only written again
 */
public record YearEndOutcome(
    ScoringRun run, List<CohortRow> cohorts, List<InputFacts> inputs, boolean existed) {
  /** Copies the lists. */
  public YearEndOutcome {
    cohorts = List.copyOf(cohorts);
    inputs = List.copyOf(inputs);
  }

  /** How many rows were rejected. */
  public long rejected() {
    return inputs.stream().mapToLong(InputFacts::rejected).sum();
  }
}
