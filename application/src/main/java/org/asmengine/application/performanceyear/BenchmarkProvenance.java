package org.asmengine.application.performanceyear;

import java.util.List;
import org.asmengine.application.run.ScoringRun;

/**
 * Port: what kind of benchmarks results rest on. Whoever imports benchmarks answers it; all answers
 * count.
 */
@FunctionalInterface
public interface BenchmarkProvenance {

  /**
   * The benchmarks that the run or its reports use and that are a mock or preliminary, each in
   * words; empty when all of them are final.
   */
  List<String> unsettled(ScoringRun run);

  /** The answers of all. */
  static BenchmarkProvenance of(List<BenchmarkProvenance> all) {
    List<BenchmarkProvenance> asked = List.copyOf(all);
    return run -> asked.stream().flatMap(each -> each.unsettled(run).stream()).toList();
  }
}
