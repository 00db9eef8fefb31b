package org.asmengine.domain.ruleset;

import java.util.List;
import java.util.stream.Stream;
import org.asmengine.domain.participation.PerformanceYear;

/** The parameters that a what-if run may replace. */
public final class Overridable {

  private static final List<String> KEYS =
      List.of(
          "quality.dataCompleteness",
          "quality.minCases",
          "quality.minBenchmarkReporters",
          "quality.rateDecimals",
          "quality.excludeZeroRates",
          "quality.toppedOutCap",
          "quality.weight",
          "cost.weight",
          "cost.minEpisodes",
          "cost.minBenchmarkReporters",
          "improvementActivities.minDays",
          "improvementActivities.one",
          "improvementActivities.none",
          "promotingInteroperability.minDays",
          "promotingInteroperability.maxPenalty",
          "complexPatient.max",
          "complexPatient.intercept",
          "complexPatient.slope",
          "smallPractice.maxClinicians",
          "smallPractice.small",
          "smallPractice.solo",
          "transform.midpoint",
          "transform.steepness",
          "pool.redistribution",
          "pool.includeZeroScores",
          "adjustment.capAtRisk",
          "missingCategory");

  private Overridable() {}

  /** The keys, with that of the year's risk level. */
  public static List<String> keys(PerformanceYear year) {
    return Stream.concat(KEYS.stream(), Stream.of("risk." + year)).toList();
  }

  static boolean isOverridable(String key, PerformanceYear year) {
    return keys(year).contains(key);
  }
}
