package org.asmengine.application.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.asmengine.application.benchmark.BenchmarkInUse;
import org.asmengine.application.benchmark.BenchmarkOrigin;
import org.asmengine.application.benchmark.HistoricalBenchmarkSet;
import org.asmengine.application.benchmark.HistoricalBenchmarkStore;
import org.asmengine.domain.mips.HistoricalBenchmark;

/** Benchmarks of MIPS in memory. */
public final class InMemoryHistoricalBenchmarks implements HistoricalBenchmarkStore {

  private record Kept(HistoricalBenchmarkSet set, List<HistoricalBenchmark> benchmarks) {}

  private final List<Kept> kept = new ArrayList<>();

  @Override
  public HistoricalBenchmarkSet add(
      String contentDigest,
      String fileDigest,
      BenchmarkOrigin origin,
      Instant importedAt,
      String importedBy,
      List<HistoricalBenchmark> benchmarks) {
    HistoricalBenchmarkSet set =
        new HistoricalBenchmarkSet(
            kept.size() + 1,
            contentDigest,
            fileDigest,
            origin,
            importedAt,
            importedBy,
            benchmarks.stream()
                .collect(
                    Collectors.groupingBy(HistoricalBenchmark::provenance, Collectors.counting())));
    kept.add(new Kept(set, List.copyOf(benchmarks)));
    return set;
  }

  @Override
  public List<HistoricalBenchmarkSet> sets() {
    return kept.reversed().stream().map(Kept::set).toList();
  }

  @Override
  public List<HistoricalBenchmark> benchmarks(int set) {
    return kept.stream()
        .filter(one -> one.set().number() == set)
        .flatMap(one -> one.benchmarks().stream())
        .toList();
  }

  @Override
  public List<BenchmarkInUse> upTo(int performanceYear) {
    return kept.stream()
        .flatMap(one ->
            one.benchmarks().stream()
                .filter(benchmark -> benchmark.key().performanceYear() <= performanceYear)
                .map(benchmark -> new BenchmarkInUse(one.set().number(), benchmark)))
        .toList();
  }
}
