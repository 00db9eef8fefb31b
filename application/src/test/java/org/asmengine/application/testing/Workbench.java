package org.asmengine.application.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.yearend.RunContext;
import org.asmengine.application.yearend.WritePhase;
import org.asmengine.application.yearend.YearEnd;
import org.asmengine.application.yearend.YearEndJob;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;

/** All that one year end needs, in memory. */
public final class Workbench {

  /** The time of every run. */
  public static final Instant NOW = Instant.parse("2028-05-01T12:00:00Z");

  /** A clock that stands still. */
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** The performance year. */
  public static final PerformanceYear YEAR = PerformanceYear.of(2027);

  /** The rules of the year. */
  public static final RuleSet RULES = SampleRuleSet.of(2027, "0.09");

  /** The input files. */
  public final InMemorySource source;

  /** The runs. */
  public final InMemoryRuns runs = new InMemoryRuns();

  /** The input rows. */
  public final InMemoryInputs inputs = new InMemoryInputs();

  /** The results. */
  public final InMemoryResults results = new InMemoryResults();

  /** The output files. */
  public final InMemoryOutput output = new InMemoryOutput();

  /** The lock. */
  public final InMemoryLock lock = new InMemoryLock();

  /** With these input files. */
  public Workbench(InMemorySource source) {
    this.source = source;
  }

  /** A request without anything special. */
  public YearEndRequest request() {
    return request(Map.of(), OptionalLong.empty());
  }

  /** A request. */
  public YearEndRequest request(Map<String, String> overrides, OptionalLong maxRejects) {
    return new YearEndRequest(
        YEAR, overrides, source, output, maxRejects, 2, 10, Progress.silent());
  }

  /** The year end, phase by phase. */
  public YearEnd yearEnd() {
    return yearEnd(new PhaseByPhase(runs, inputs, results));
  }

  /** The year end with another job. */
  public YearEnd yearEnd(YearEndJob job) {
    return new YearEnd(
        ruleSets(),
        runs,
        results,
        lock,
        job,
        new WritePhase(inputs, results),
        YearGuards.none(),
        CLOCK);
  }

  /** A run that has just been created, with what its phases need. */
  public RunContext context(YearEndRequest request) {
    RuleSet ruleSet = RULES.override(request.overrides());
    Map<InputFile, FileDigest> digests = new EnumMap<>(InputFile.class);
    for (InputFile file : InputFile.values()) {
      source.digest(file).ifPresent(digest -> digests.put(file, digest));
    }
    RunIdentity identity = new RunIdentity(YEAR, ruleSet.digest(), "inputs " + runs.all().size());
    return new RunContext(runs.create(identity, ruleSet, NOW), ruleSet, digests, request);
  }

  /** The rule sets. */
  public RuleSetRepository ruleSets() {
    return new RuleSetRepository() {
      @Override
      public List<PerformanceYear> years() {
        return List.of(YEAR);
      }

      @Override
      public RuleSet find(PerformanceYear year) {
        return RULES;
      }
    };
  }
}
