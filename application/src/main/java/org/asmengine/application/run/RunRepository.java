package org.asmengine.application.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;

/** Port: the runs. */
public interface RunRepository {

  /** The run of the number. */
  Optional<ScoringRun> find(RunId id);

  /** The run that computes that. */
  Optional<ScoringRun> find(RunIdentity identity);

  /** The last run of the year that is complete and no what-if. */
  Optional<ScoringRun> latestComplete(PerformanceYear year);

  /** All runs, the newest first. */
  List<ScoringRun> all();

  /**
   * A page of runs, the newest first.
   *
   * @param year only runs of this performance year, which may be any number; empty for all
   * @param before only runs with a smaller number; empty for the first page
   * @param most the most runs of the page
   */
  List<ScoringRun> page(OptionalInt year, Optional<RunId> before, int most);

  /** Creates a run and keeps its rule set with it. */
  ScoringRun create(RunIdentity identity, RuleSet ruleSet, Instant startedAt);

  /** The rule set that the run was created with. */
  RuleSet ruleSet(RunId id);

  /** Keeps what the review found; replaces what an interrupted review had kept. */
  void saveInputs(RunId id, List<InputFacts> inputs);

  /** What the review found. */
  List<InputFacts> inputs(RunId id);

  /** Seals the run: it is visible from now on and never changes. */
  void complete(RunId id, String outputDigest, Instant completedAt);
}
