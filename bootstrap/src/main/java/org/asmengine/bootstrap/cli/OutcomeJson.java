package org.asmengine.bootstrap.cli;

import org.asmengine.application.yearend.YearEndOutcome;

/** The outcome of a year end for a program. */
final class OutcomeJson {

  private OutcomeJson() {}

  static String of(YearEndOutcome outcome, String location) {
    return "{\"run\": %s, \"location\": \"%s\"}%n".formatted(outcome.run().id(), location);
  }
}
