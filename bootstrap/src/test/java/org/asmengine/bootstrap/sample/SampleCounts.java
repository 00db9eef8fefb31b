package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * The counts of a written submission, with what the data contract derives from them.
 *
 * @param eligible the eligible population
 * @param met performance met
 * @param notMet performance not met
 * @param exclusions denominator exclusions
 * @param exceptions denominator exceptions
 */
record SampleCounts(int eligible, int met, int notMet, int exclusions, int exceptions) {

  private static final List<String> COLUMNS =
      List.of(
          "eligible_population",
          "performance_met",
          "performance_not_met",
          "eligible_population_exclusion",
          "eligible_population_exception");

  static boolean wellFormed(Row row) {
    return QualityRow.reported(row)
        && COLUMNS.stream().allMatch(column -> row.cell(column).matches("\\d+"));
  }

  static SampleCounts of(Row row) {
    List<Integer> counts =
        COLUMNS.stream().map(column -> Integer.valueOf(row.cell(column))).toList();
    return new SampleCounts(
        counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
  }

  int reported() {
    return met + notMet + exclusions + exceptions;
  }

  int cases() {
    return eligible - exclusions;
  }

  boolean complete() {
    return 4 * reported() >= 3 * eligible;
  }

  boolean hasRate() {
    return met + notMet > 0;
  }

  double rate() {
    return 100.0 * met / (met + notMet);
  }

  boolean countsInBenchmark(boolean zeroCounts) {
    return complete()
        && reported() <= eligible
        && cases() >= 20
        && hasRate()
        && (zeroCounts || met > 0);
  }
}
