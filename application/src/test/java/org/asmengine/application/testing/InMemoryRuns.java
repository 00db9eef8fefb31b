package org.asmengine.application.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.RunStatus;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;

/** Runs in memory. */
public final class InMemoryRuns implements RunRepository {

  private final List<ScoringRun> runs = new ArrayList<>();
  private final Map<RunId, RuleSet> ruleSets = new HashMap<>();
  private final Map<RunId, List<InputFacts>> inputs = new HashMap<>();

  @Override
  public Optional<ScoringRun> find(RunId id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  @Override
  public Optional<ScoringRun> find(RunIdentity identity) {
    return runs.stream().filter(run -> run.identity().equals(identity)).findFirst();
  }

  @Override
  public Optional<ScoringRun> latestComplete(PerformanceYear year) {
    return runs.reversed().stream()
        .filter(run -> run.identity().year().equals(year) && run.isComplete() && !run.whatIf())
        .findFirst();
  }

  @Override
  public List<ScoringRun> all() {
    return runs.reversed();
  }

  @Override
  public List<ScoringRun> page(OptionalInt year, Optional<RunId> before, int most) {
    return all().stream()
        .filter(run -> year.isEmpty() || run.identity().year().value() == year.getAsInt())
        .filter(run -> before.isEmpty() || run.id().value() < before.get().value())
        .limit(most)
        .toList();
  }

  @Override
  public ScoringRun create(RunIdentity identity, RuleSet ruleSet, Instant startedAt) {
    if (find(identity).isPresent()) {
      throw new IllegalStateException("a run of this identity exists");
    }
    ScoringRun run =
        new ScoringRun(
            new RunId(runs.size() + 1),
            identity,
            ruleSet.calendar().paymentYear(),
            ruleSet.version(),
            ruleSet.isWhatIf(),
            RunStatus.INCOMPLETE,
            startedAt,
            Optional.empty(),
            Optional.empty());
    runs.add(run);
    ruleSets.put(run.id(), ruleSet);
    return run;
  }

  @Override
  public RuleSet ruleSet(RunId id) {
    RuleSet ruleSet = ruleSets.get(id);
    if (ruleSet == null) {
      throw new IllegalStateException("no run " + id);
    }
    return ruleSet;
  }

  /** Damages the run: another rule set takes the place of its own. */
  public void replaceRuleSet(RunId id, RuleSet ruleSet) {
    ruleSets.put(id, ruleSet);
  }

  @Override
  public void saveInputs(RunId id, List<InputFacts> facts) {
    inputs.put(
        id, facts.stream().sorted(Comparator.comparing(input -> input.file().fileName())).toList());
  }

  @Override
  public List<InputFacts> inputs(RunId id) {
    return inputs.getOrDefault(id, List.of());
  }

  @Override
  public void complete(RunId id, String outputDigest, Instant completedAt) {
    runs.replaceAll(run ->
        run.id().equals(id)
            ? new ScoringRun(
                run.id(),
                run.identity(),
                run.paymentYear(),
                run.ruleVersion(),
                run.whatIf(),
                RunStatus.COMPLETE,
                run.startedAt(),
                Optional.of(completedAt),
                Optional.of(outputDigest))
            : run);
  }
}
