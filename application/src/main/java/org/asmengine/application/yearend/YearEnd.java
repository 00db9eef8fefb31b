package org.asmengine.application.yearend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputDigests;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.result.Sealer;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.RunLock;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Use case: the year end. The same request is the same run: one that is complete only writes its
 * files again, one that was interrupted goes on where it was.
 */
public final class YearEnd {

  private final RuleSetRepository ruleSets;
  private final RunRepository runs;
  private final ResultStore results;
  private final RunLock lock;
  private final YearEndJob job;
  private final WritePhase write;
  private final YearGuards years;
  private final Clock clock;

  /** With these ports. */
  public YearEnd(
      RuleSetRepository ruleSets,
      RunRepository runs,
      ResultStore results,
      RunLock lock,
      YearEndJob job,
      WritePhase write,
      YearGuards years,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.runs = runs;
    this.results = results;
    this.lock = lock;
    this.job = job;
    this.write = write;
    this.years = years;
    this.clock = clock;
  }

  /**
   * Runs the year end.
   *
   * @throws EngineException with a code of kind USAGE, INPUT, GUARD or FAULT; RUN_STOPPED when the
   *     request said so
   */
  @SuppressWarnings("try") // the lock is held, not used
  public YearEndOutcome run(YearEndRequest request) {
    RuleSet ruleSet = ruleSets.find(request.year()).override(request.overrides());
    years.beforeScoring(request.year(), ruleSet.isWhatIf());
    InputDigests inputs = InputDigests.of(request.source(), request.stop()::check);
    refuseOthers(request, inputs);
    RunIdentity identity = new RunIdentity(request.year(), ruleSet.digest(), inputs.digest());
    try (RunLock.Held held = lock.acquire(holder(request))) {
      Optional<ScoringRun> known = runs.find(identity);
      boolean existed = known.filter(ScoringRun::isComplete).isPresent();
      ScoringRun run = known.orElseGet(() -> runs.create(identity, ruleSet, clock.instant()));
      request.progress().identified(run.id(), inputs.bytes());
      RunContext context = new RunContext(run, ruleSet, inputs.files(), request);
      if (existed) {
        writeAgain(context);
      } else {
        job.run(context);
      }
      ScoringRun sealed = runs.find(run.id()).orElseThrow();
      return new YearEndOutcome(sealed, results.cohorts(run.id()), runs.inputs(run.id()), existed);
    }
  }

  private void writeAgain(RunContext context) {
    ScoringRun run = context.run();
    List<SealedFile> written = write.write(context);
    if (!run.outputDigest().equals(Optional.of(Sealer.outputDigest(written)))) {
      throw new EngineException(
          ErrorCode.RUN_DAMAGED,
          "run %s: what is stored is not what was sealed; asm verify-run %s tells where"
              .formatted(run.id(), run.id()));
    }
    context.output().writeReport(new RunReport(runs, results).of(run));
  }

  private static void refuseOthers(YearEndRequest request, InputDigests inputs) {
    if (request.inputsDigest().filter(digest -> !digest.equals(inputs.digest())).isPresent()) {
      throw new EngineException(
          ErrorCode.INPUT_CHANGED, "the inputs are not those that the run was asked for");
    }
  }

  private RunLock.Holder holder(YearEndRequest request) {
    return new RunLock.Holder(
        hostName(), ProcessHandle.current().pid(), clock.instant(), "year end " + request.year());
  }

  private static String hostName() {
    String host = System.getenv("HOSTNAME");
    return host == null || host.isBlank() ? "this host" : host;
  }
}
