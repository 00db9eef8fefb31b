package org.asmengine.application.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.Rule;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;

/** Use case: which benchmarks of MIPS there are, and which of them comparisons take. */
public final class ReadBenchmarks implements BenchmarksInUse {

  /** The latest year of MIPS; in it what CMS stands behind most; of that what came last. */
  private static final Comparator<BenchmarkInUse> PREFERRED =
      Comparator.comparingInt((BenchmarkInUse one) -> one.benchmark().key().performanceYear())
          .reversed()
          .thenComparing(BenchmarkInUse::provenance)
          .thenComparing(Comparator.comparingInt(BenchmarkInUse::set).reversed());

  private record Wanted(String measureId, SubmissionMethod method) {
    boolean is(HistoricalBenchmark.Key key) {
      return key.measureId().equals(measureId) && key.method() == method;
    }
  }

  private final HistoricalBenchmarkStore store;
  private final RuleSetRepository ruleSets;

  /** On these. */
  public ReadBenchmarks(HistoricalBenchmarkStore store, RuleSetRepository ruleSets) {
    this.store = store;
    this.ruleSets = ruleSets;
  }

  /** The sets, the newest first. */
  public List<HistoricalBenchmarkSet> sets() {
    return store.sets();
  }

  /**
   * The benchmarks of a set, in the order of its file.
   *
   * @throws EngineException NO_SUCH_BENCHMARKS
   */
  public List<HistoricalBenchmark> benchmarks(int set) {
    List<HistoricalBenchmark> benchmarks = store.benchmarks(set);
    if (benchmarks.isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_BENCHMARKS, "found no set %d of benchmarks".formatted(set));
    }
    return benchmarks;
  }

  @Override
  @Rule({"42 CFR 512.760", "R-725-U6"})
  public List<BenchmarkInUse> of(PerformanceYear year) {
    List<BenchmarkInUse> candidates = store.upTo(year.value());
    List<BenchmarkInUse> inUse = new ArrayList<>();
    for (Wanted wanted : wanted(ruleSets.find(year))) {
      candidates.stream()
          .filter(one -> wanted.is(one.benchmark().key()))
          .min(PREFERRED)
          .ifPresent(inUse::add);
    }
    return inUse;
  }

  private static List<Wanted> wanted(RuleSet ruleSet) {
    return Stream.of(Cohort.values())
        .flatMap(cohort ->
            Stream.concat(
                ruleSet.quality().set(cohort).stream()
                    .flatMap(measure ->
                        measure.collectionTypes().stream()
                            .map(type ->
                                new Wanted(measure.id().value(), SubmissionMethod.of(type)))),
                Stream.of(
                    new Wanted(
                        ruleSet.cost().measure(cohort),
                        SubmissionMethod.of(CollectionType.ADMIN_CLAIMS)))))
        .toList();
  }
}
