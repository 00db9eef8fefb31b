package org.asmengine.application.benchmark;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.document.Finding;
import org.asmengine.domain.mips.HistoricalBenchmark;

/** Port: benchmarks as CMS publishes them. */
public interface BenchmarkFormat {

  /** The most bytes of a file. */
  int MOST_BYTES = 1 << 24;

  /** Reads a file, in a time that is bounded by the number of its bytes. */
  Reading read(byte[] json, ProvenanceChoice provenance);

  /**
   * What was read.
   *
   * @param source where the file says that it comes from
   * @param commit the commit that the file names
   * @param benchmarks its benchmarks, in its order
   * @param findings what is wrong
   */
  record Reading(
      Optional<String> source,
      Optional<String> commit,
      List<HistoricalBenchmark> benchmarks,
      List<Finding> findings) {

    /** Copies the lists. */
    public Reading {
      benchmarks = List.copyOf(benchmarks);
      findings = List.copyOf(findings);
    }
  }
}
