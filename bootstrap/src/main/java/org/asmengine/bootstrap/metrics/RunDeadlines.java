package org.asmengine.bootstrap.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * When each performance year has to have a complete run: some time after its submission deadline. A
 * year that a later one has overtaken is not waited for any more, so that an installation that
 * began late owes nothing for the years before.
 */
final class RunDeadlines {

  private final NavigableMap<PerformanceYear, Instant> due = new TreeMap<>();

  RunDeadlines(RuleSetRepository ruleSets, Duration afterSubmissions) {
    for (PerformanceYear year : ruleSets.years()) {
      due.put(year, ruleSets.find(year).calendar().submissionDeadline().plus(afterSubmissions));
    }
  }

  /** The deadlines of the years that are still to come or just past and have no complete run. */
  Map<PerformanceYear, Instant> open(Set<PerformanceYear> complete, Instant now) {
    Optional<PerformanceYear> current =
        due.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .max(PerformanceYear::compareTo);
    NavigableMap<PerformanceYear, Instant> open =
        new TreeMap<>(current.map(due::tailMap).orElse(due));
    open.keySet().removeAll(complete);
    return open;
  }
}
