package org.asmengine.application.operation;

import org.asmengine.application.input.InputSource;

/** The inputs that an order names. */
public final class RunInputs {

  private final InputDirectories directories;
  private final SubmittedInputs submitted;

  /** From these. */
  public RunInputs(InputDirectories directories, SubmittedInputs submitted) {
    this.directories = directories;
    this.submitted = submitted;
  }

  /**
   * Opens them; the same order gives the same inputs, or inputs of another digest.
   *
   * @throws org.asmengine.application.error.EngineException INPUT_DIRECTORY_NOT_FOUND
   */
  public InputSource open(RunOrder order) {
    InputSource files = directories.open(order.inputDirectory());
    return switch (order.submissionSource()) {
      case FILES -> files;
      case SERVICE -> submitted.over(files, order.year(), order.submissionCutoff().orElseThrow());
    };
  }
}
