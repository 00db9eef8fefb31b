package org.asmengine.application.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;

/** Benchmarks of MIPS for tests. */
final class Benchmarks {

  private Benchmarks() {}

  static HistoricalBenchmark of(
      int year, String measure, SubmissionMethod method, BenchmarkProvenance provenance) {
    return new HistoricalBenchmark(
        new HistoricalBenchmark.Key(year, measure, method),
        year - 2,
        "singlePerformanceRate",
        false,
        false,
        true,
        values("1 10 20 30 40 50 60 70 80 90 99"),
        Optional.of(new BigDecimal("55.50")),
        provenance);
  }

  static List<BigDecimal> values(String text) {
    return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
  }
}
