package org.asmengine.bootstrap.cli;

import picocli.CommandLine.Option;

/** The options that say how progress is shown. */
public final class ProgressOptions {

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  private final Surroundings surroundings;

  /** In these surroundings. */
  ProgressOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Shows progress as the options say: a bar for each step on a terminal, else plain lines. */
  StepProgress progress() {
    if (quiet) {
      return StepProgress.silent();
    }
    return surroundings.terminal()
        ? new TerminalProgress(surroundings.err(), System::nanoTime)
        : new PlainProgress(surroundings.err(), System::nanoTime);
  }
}
