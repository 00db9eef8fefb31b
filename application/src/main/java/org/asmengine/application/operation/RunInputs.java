package org.asmengine.application.operation;

import org.asmengine.application.input.InputSource;

/** The inputs that an order names. */
public final class RunInputs {

  private final InputDirectories directories;
  private final SubmittedInputs submitted;
  private final RegisteredCircumstances circumstances;

  /** From these. */
  public RunInputs(
      InputDirectories directories,
      SubmittedInputs submitted,
      RegisteredCircumstances circumstances) {
    this.directories = directories;
    this.submitted = submitted;
    this.circumstances = circumstances;
  }

  /**
   * Opens them; the same order gives the same inputs, or inputs of another digest.
   *
   * @throws org.asmengine.application.error.EngineException INPUT_DIRECTORY_NOT_FOUND
   */
  public InputSource open(RunOrder order) {
    InputSource files = files(order);
    return switch (order.submissionSource()) {
      case FILES -> files;
      case SERVICE -> submitted.over(files, order.year(), order.submissionCutoff().orElseThrow());
    };
  }

  private InputSource files(RunOrder order) {
    InputSource directory = directories.open(order.inputDirectory());
    return switch (order.circumstanceSource()) {
      case FILES -> directory;
      case SERVICE -> circumstances.over(directory, order.circumstanceList().orElseThrow());
    };
  }

  /**
   * Keeps the circumstances that count now for the participants of the order's directory.
   *
   * @return the identifier of what is kept
   * @throws org.asmengine.application.error.EngineException INPUT_DIRECTORY_NOT_FOUND, or a code of
   *     kind INPUT
   */
  String freezeCircumstances(RunOrder order) {
    return circumstances.freeze(order.year(), directories.open(order.inputDirectory()));
  }
}
