package org.asmengine.application.benchmark;

import java.time.Instant;
import java.util.List;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.mips.HistoricalBenchmark;

/** Port: the imported benchmarks of MIPS. They are added and never changed. */
public interface HistoricalBenchmarkStore {

  /**
   * Adds a set under the next number.
   *
   * @throws ConflictException where another was added at the same time
   */
  HistoricalBenchmarkSet add(
      String contentDigest,
      String fileDigest,
      BenchmarkOrigin origin,
      Instant importedAt,
      String importedBy,
      List<HistoricalBenchmark> benchmarks);

  /** The sets, the newest first. */
  List<HistoricalBenchmarkSet> sets();

  /** The benchmarks of a set in the order of its file; none where there is no such set. */
  List<HistoricalBenchmark> benchmarks(int set);

  /** All benchmarks of all sets that apply to that year of MIPS or an earlier one. */
  List<BenchmarkInUse> upTo(int performanceYear);
}
