package org.asmengine.application.benchmark;

import java.time.Instant;
import java.util.Map;
import org.asmengine.domain.mips.BenchmarkProvenance;

/**
 * A file of benchmarks that was imported. It is never changed: another file is another set.
 *
 * @param number its number, from 1
 * @param contentDigest of its benchmarks, their provenance and their origin
 * @param fileDigest of the bytes of the file
 * @param origin where it comes from
 * @param importedAt when
 * @param importedBy by whom
 * @param benchmarks how many it has of each provenance
 */
public record HistoricalBenchmarkSet(
    int number,
    String contentDigest,
    String fileDigest,
    BenchmarkOrigin origin,
    Instant importedAt,
    String importedBy,
    Map<BenchmarkProvenance, Long> benchmarks) {

  /** Copies the map. */
  public HistoricalBenchmarkSet {
    benchmarks = Map.copyOf(benchmarks);
  }

  /** How many benchmarks of the provenance it has. */
  public long count(BenchmarkProvenance provenance) {
    return benchmarks.getOrDefault(provenance, 0L);
  }
}
