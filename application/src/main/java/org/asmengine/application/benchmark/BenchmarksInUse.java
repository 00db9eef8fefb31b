package org.asmengine.application.benchmark;

import java.util.List;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * Which benchmarks of MIPS the comparisons of a performance year take, so that nothing is published
 * as settled that rests on made-up ones.
 */
public interface BenchmarksInUse {

  /**
   * One benchmark for each measure and way of submission of the year that has any, in the order of
   * the measure sets.
   */
  List<BenchmarkInUse> of(PerformanceYear year);

  /** Those of them that are PRELIMINARY or MOCK. */
  default List<BenchmarkInUse> unsettled(PerformanceYear year) {
    return of(year).stream().filter(one -> !one.provenance().isFinal()).toList();
  }
}
