package org.asmengine.bootstrap.cli;

import org.asmengine.domain.participation.PerformanceYear;
import picocli.CommandLine.Option;

/** The options of every command that changes the life of a performance year. */
public final class YearStepOptions {

  @Option(
      names = "--performance-year",
      required = true,
      paramLabel = "YEAR",
      description = "The performance year, 2027 to 2031.")
  private int year;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does it (default: ${DEFAULT-VALUE}).")
  private String by = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  PerformanceYear year() {
    return Given.performanceYear(year);
  }

  String by() {
    if (by.isBlank()) {
      throw new UsageException("--by: found nothing; allowed: the name of who does it");
    }
    return by;
  }

  boolean json() {
    return json;
  }

  /** A reason that was given; checked before anything is opened. */
  static String reason(String option, String reason) {
    if (reason.isBlank() || reason.length() > MOST_CHARACTERS) {
      throw new UsageException(
          "%s: found %d characters; allowed: 1 to %d, not all blank"
              .formatted(option, reason.length(), MOST_CHARACTERS));
    }
    return reason;
  }

  private static final int MOST_CHARACTERS = 500;
}
