package org.asmengine.bootstrap.cli;

import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import picocli.CommandLine.Option;

/** The option that names a practice, where a command can't do without. */
final class PracticeOption {

  @Option(
      names = "--tin",
      required = true,
      paramLabel = "T",
      description = "The practice: nine digits.")
  private String tin = "";

  Tin get() {
    return Given.tin(tin);
  }

  /** A clinician of the practice. */
  ParticipantId clinician(String npi) {
    return Given.participant(tin, npi);
  }
}
