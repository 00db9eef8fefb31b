package org.asmengine.bootstrap.benchmark;

import java.time.Clock;
import org.asmengine.application.benchmark.BenchmarkInUse;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.benchmark.HistoricalBenchmarkStore;
import org.asmengine.application.benchmark.ImportBenchmarks;
import org.asmengine.application.benchmark.ReadBenchmarks;
import org.asmengine.application.correction.Rescoring;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.performanceyear.BenchmarkProvenance;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.qpp.benchmark.BenchmarkJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Benchmarks of MIPS, for commands and the service. */
@Configuration(proxyBeanMethods = false)
public class BenchmarkConfiguration {

  @Bean
  ImportBenchmarks importBenchmarks(HistoricalBenchmarkStore store, Clock clock) {
    return new ImportBenchmarks(new BenchmarkJson(), store, clock);
  }

  @Bean
  ReadBenchmarks readBenchmarks(HistoricalBenchmarkStore store, RuleSetRepository ruleSets) {
    return new ReadBenchmarks(store, ruleSets);
  }

  /** Reports compare with MIPS: what they take keeps a year from publication until it is final. */
  @Bean
  BenchmarkProvenance benchmarkProvenance(ReadBenchmarks benchmarks) {
    return run ->
        benchmarks.unsettled(run.identity().year()).stream()
            .map(BenchmarkInUse::description)
            .toList();
  }

  @Bean
  CompareWithMips compareWithMips(
      CompleteRuns runs, ServedScores scores, Rescoring rescoring, ReadBenchmarks benchmarks) {
    return new CompareWithMips(runs, scores, rescoring, benchmarks);
  }
}
