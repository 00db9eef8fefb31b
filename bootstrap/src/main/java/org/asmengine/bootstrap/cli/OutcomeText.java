package org.asmengine.bootstrap.cli;

import org.asmengine.application.yearend.YearEndOutcome;

/** The outcome of a year end for a person. */
final class OutcomeText {

  private OutcomeText() {}

  static String of(YearEndOutcome outcome, String location) {
    return "run %s complete, files in %s%n".formatted(outcome.run().id(), location);
  }
}
