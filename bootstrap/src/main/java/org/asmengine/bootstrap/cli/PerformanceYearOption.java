package org.asmengine.bootstrap.cli;

import org.asmengine.domain.participation.PerformanceYear;
import picocli.CommandLine.Option;

/** The option that says which performance year a command is about. */
final class PerformanceYearOption {

  @Option(
      names = "--performance-year",
      required = true,
      paramLabel = "YEAR",
      description = "The performance year.")
  private int year;

  PerformanceYear get() {
    return Given.performanceYear(year);
  }
}
