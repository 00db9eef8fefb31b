package org.asmengine.bootstrap.cli;

import picocli.CommandLine.Option;

/** The option that says why an entry of a register is changed. */
final class ReasonOption {

  private static final int MOST_CHARACTERS = 500;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, up to 500 characters, without identifiers.")
  private String reason = "";

  String get() {
    return Given.text("--reason", reason, MOST_CHARACTERS);
  }
}
