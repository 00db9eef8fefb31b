package org.asmengine.application.result;

import java.util.Comparator;
import java.util.function.Consumer;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.ruleset.RuleSet;

/** Reads the lines of a result file from the store, in the order of publication. */
public final class ResultReader {

  private final ResultStore results;

  /** A reader of the store. */
  public ResultReader(ResultStore results) {
    this.results = results;
  }

  /** Hands every line but the header to the consumer. */
  public void forEachLine(
      ScoringRun run, RuleSet ruleSet, ResultFile file, Consumer<String> consumer) {
    switch (file) {
      case FINAL_SCORES ->
          results.forEachScore(
              run.id(),
              (score, adjustment) ->
                  consumer.accept(ResultLines.finalScore(run, score, adjustment)));
      case MEASURE_SCORES ->
          results.forEachMeasure(run.id(), row -> consumer.accept(ResultLines.measureScore(row)));
      case BENCHMARKS ->
          results.references(run.id(), ruleSet).benchmarks().all().stream()
              .sorted(
                  Comparator.comparing((Benchmark benchmark) -> benchmark.measure().value())
                      .thenComparing(benchmark -> benchmark.collectionType().name()))
              .map(ResultLines::benchmark)
              .forEach(consumer);
      case COHORTS -> results.cohorts(run.id()).stream().map(ResultLines::cohort).forEach(consumer);
    }
  }
}
