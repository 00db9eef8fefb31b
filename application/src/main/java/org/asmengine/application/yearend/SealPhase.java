package org.asmengine.application.yearend;

import java.time.Clock;
import java.util.List;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.result.Sealer;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;

/** Seals a run: from here on it is visible and never changes. */
public final class SealPhase {

  private final RunRepository runs;
  private final ResultStore results;
  private final Clock clock;

  /** On these stores. */
  public SealPhase(RunRepository runs, ResultStore results, Clock clock) {
    this.runs = runs;
    this.results = results;
    this.clock = clock;
  }

  /** Seals it with the seals that were kept when its files were written. */
  public void execute(RunContext context) {
    context.request().progress().begin(Phase.SEAL, 0);
    List<SealedFile> files = results.seal(context.id());
    runs.complete(context.id(), Sealer.outputDigest(files), clock.instant());
    ScoringRun sealed = runs.find(context.id()).orElseThrow();
    context.output().writeReport(new RunReport(runs, results).of(sealed));
    context.request().progress().end(Phase.SEAL);
  }
}
