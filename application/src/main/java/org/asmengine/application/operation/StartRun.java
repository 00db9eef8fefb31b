package org.asmengine.application.operation;

import java.time.Clock;
import java.util.Optional;
import org.asmengine.application.input.InputDigests;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSet;

/** Use case: asks for a run, whose inputs are frozen from now on. */
public final class StartRun {

  private final RuleSetRepository ruleSets;
  private final RunRepository runs;
  private final RunInputs inputs;
  private final SubmissionCutoff cutoff;
  private final RunOperations operations;
  private final YearGuards years;
  private final Clock clock;

  /** With these ports. */
  public StartRun(
      RuleSetRepository ruleSets,
      RunRepository runs,
      RunInputs inputs,
      SubmissionCutoff cutoff,
      RunOperations operations,
      YearGuards years,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.runs = runs;
    this.inputs = inputs;
    this.cutoff = cutoff;
    this.operations = operations;
    this.years = years;
    this.clock = clock;
  }

  /**
   * Checks the order, digests its inputs and adds the operation, as part of the caller's
   * transaction.
   *
   * @param order what to run; a cutoff or a list in it counts for nothing
   * @param caller the name of who asks
   * @return the operation, which waits to be worked on
   * @throws org.asmengine.domain.ruleset.RuleSetException when there are no rules of the year, or a
   *     parameter can't be overridden
   * @throws org.asmengine.application.error.EngineException INPUT_DIRECTORY_NOT_FOUND,
   *     SCORING_BEFORE_CLOSE, or a code of kind INPUT
   */
  public RunOperation start(RunOrder order, String caller) {
    RuleSet ruleSet = ruleSets.find(order.year()).override(order.overrides());
    years.beforeScoring(order.year(), ruleSet.isWhatIf());
    RunOrder frozen = freeze(order);
    String digest = InputDigests.of(inputs.open(frozen), () -> {}).digest();
    Optional<RunId> known =
        runs.find(new RunIdentity(order.year(), ruleSet.digest(), digest)).map(ScoringRun::id);
    RunOperation operation =
        RunOperation.queued(OperationId.random(), frozen, digest, known, clock.instant(), caller);
    operations.create(operation);
    return operation;
  }

  private RunOrder freeze(RunOrder order) {
    RunOrder submitted =
        switch (order.submissionSource()) {
          case FILES -> order;
          case SERVICE -> order.upTo(cutoff.current());
        };
    return switch (order.circumstanceSource()) {
      case FILES -> submitted;
      case SERVICE -> submitted.withCircumstances(inputs.freezeCircumstances(order));
    };
  }
}
