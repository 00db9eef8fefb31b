package org.asmengine.bootstrap.cli;

import java.util.Optional;
import org.asmengine.domain.participation.ParticipantId;
import picocli.CommandLine.Option;

/** The options that name one participant. */
public final class ParticipantOptions {

  @Option(
      names = "--tin",
      paramLabel = "T",
      description = "The practice of a participant: nine digits.")
  private Optional<String> tin = Optional.empty();

  @Option(
      names = "--npi",
      paramLabel = "N",
      description = "The clinician of a participant: ten digits.")
  private Optional<String> npi = Optional.empty();

  /** The participant, where one is named. */
  Optional<ParticipantId> find() {
    if (tin.isPresent() != npi.isPresent()) {
      throw new UsageException("--tin and --npi name a participant together: found one of them");
    }
    return tin.map(practice -> Given.participant(practice, npi.orElseThrow()));
  }

  /** The participant, which must be named. */
  ParticipantId get() {
    return find().orElseThrow(() -> new UsageException("which participant? Give --tin and --npi"));
  }
}
