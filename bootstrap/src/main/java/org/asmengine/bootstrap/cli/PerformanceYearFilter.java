package org.asmengine.bootstrap.cli;

import java.util.Optional;
import org.asmengine.domain.participation.PerformanceYear;
import picocli.CommandLine.Option;

/** The option that keeps a list to one performance year. */
final class PerformanceYearFilter {

  @Option(
      names = "--performance-year",
      paramLabel = "YEAR",
      description = "Only this performance year.")
  private Optional<Integer> year = Optional.empty();

  Optional<PerformanceYear> get() {
    return year.map(Given::performanceYear);
  }
}
