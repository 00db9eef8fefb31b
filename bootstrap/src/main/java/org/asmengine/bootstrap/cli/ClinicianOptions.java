package org.asmengine.bootstrap.cli;

import org.asmengine.domain.participation.ParticipantId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name a clinician of a practice, where a command can't do without. */
final class ClinicianOptions {

  @Mixin private final PracticeOption practice = new PracticeOption();

  @Option(
      names = "--npi",
      required = true,
      paramLabel = "N",
      description = "The clinician: ten digits.")
  private String npi = "";

  ParticipantId get() {
    return practice.clinician(npi);
  }
}
