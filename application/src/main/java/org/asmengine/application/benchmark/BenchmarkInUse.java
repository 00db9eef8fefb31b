package org.asmengine.application.benchmark;

import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;

/**
 * A benchmark of MIPS that comparisons of a year take.
 *
 * @param set the number of the set that it is in
 * @param benchmark the benchmark
 */
public record BenchmarkInUse(int set, HistoricalBenchmark benchmark) {

  /** How far CMS stands behind it. */
  public BenchmarkProvenance provenance() {
    return benchmark.provenance();
  }

  /** For a person, for instance {@code 492 administrativeClaims of 2026 (MOCK, set 3)}. */
  public String description() {
    return "%s %s of %d (%s, set %d)"
        .formatted(
            benchmark.key().measureId(),
            benchmark.key().method().word(),
            benchmark.key().performanceYear(),
            provenance(),
            set);
  }
}
