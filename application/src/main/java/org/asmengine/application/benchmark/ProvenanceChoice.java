package org.asmengine.application.benchmark;

import java.util.Map;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;

/**
 * How far CMS stands behind the benchmarks of a file, which does not tell itself.
 *
 * @param usual of those without an exception
 * @param exceptions of those of a measure, by its id, or of a measure in a year, like {@code
 *     492/2026}, which comes first
 */
public record ProvenanceChoice(
    BenchmarkProvenance usual, Map<String, BenchmarkProvenance> exceptions) {

  /** Copies the map. */
  public ProvenanceChoice {
    exceptions = Map.copyOf(exceptions);
  }

  /** The same for all. */
  public static ProvenanceChoice all(BenchmarkProvenance provenance) {
    return new ProvenanceChoice(provenance, Map.of());
  }

  /** The provenance of the benchmark of this key. */
  public BenchmarkProvenance of(HistoricalBenchmark.Key key) {
    return exceptions.getOrDefault(inYear(key), exceptions.getOrDefault(key.measureId(), usual));
  }

  /** Whether the exception is about the key. */
  static boolean isAbout(String exception, HistoricalBenchmark.Key key) {
    return exception.equals(key.measureId()) || exception.equals(inYear(key));
  }

  private static String inYear(HistoricalBenchmark.Key key) {
    return key.measureId() + "/" + key.performanceYear();
  }
}
