package org.asmengine.application.score;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * The complete runs. They never change, so that the few that were asked for last are kept in
 * memory. Who asks for another at the same time reads it as well, and waits for nobody.
 */
public final class CompleteRuns {

  private static final int KEPT = 4;

  private final RunRepository runs;
  private final ResultStore results;

  /** The one that was asked for last is last. */
  private final Map<RunId, CompleteRun> kept = new LinkedHashMap<>();

  /** On these stores. */
  public CompleteRuns(RunRepository runs, ResultStore results) {
    this.runs = runs;
    this.results = results;
  }

  /**
   * The run of the number.
   *
   * @throws EngineException NO_SUCH_RUN or RUN_NOT_COMPLETE
   */
  public CompleteRun get(RunId id) {
    CompleteRun run = known(id).orElseGet(() -> read(id));
    keep(id, run);
    return run;
  }

  private Optional<CompleteRun> known(RunId id) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(id));
    }
  }

  private void keep(RunId id, CompleteRun run) {
    synchronized (kept) {
      kept.remove(id);
      kept.put(id, run);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }

  private CompleteRun read(RunId id) {
    ScoringRun run =
        runs.find(id)
            .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + id));
    if (!run.isComplete()) {
      throw new EngineException(
          ErrorCode.RUN_NOT_COMPLETE,
          "run %s is not complete: it has no results yet".formatted(id));
    }
    RuleSet ruleSet = runs.ruleSet(id);
    Map<Cohort, CohortFacts> cohorts = new EnumMap<>(Cohort.class);
    new CohortReduction(ruleSet)
        .payments(results.tallies(id))
        .forEach((cohort, payment) -> cohorts.put(cohort, CohortFacts.of(payment, ruleSet)));
    return new CompleteRun(run, ruleSet, results.references(id, ruleSet), cohorts);
  }
}
