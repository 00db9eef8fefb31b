package org.asmengine.application.yearend;

import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.scoring.ReferenceBuilder;

/** Builds benchmarks and cohort statistics from all accepted rows. */
public final class ReferencePhase {

  private final InputStore inputs;
  private final ResultStore results;

  /** On these stores. */
  public ReferencePhase(InputStore inputs, ResultStore results) {
    this.inputs = inputs;
    this.results = results;
  }

  /**
   * Builds and keeps them.
   *
   * @throws org.asmengine.application.error.EngineException RUN_STOPPED
   */
  public void execute(RunContext context) {
    Progress progress = context.request().progress();
    progress.begin(Phase.REFERENCE, 0);
    results.saveReferences(
        context.id(),
        new ReferenceBuilder(context.id(), context.ruleSet(), inputs)
            .build(
                context.request().partitions(),
                rows -> {
                  context.request().stop().check();
                  progress.advance(Phase.REFERENCE, rows);
                }));
    progress.end(Phase.REFERENCE);
  }
}
