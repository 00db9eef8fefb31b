package org.asmengine.bootstrap.cli;

import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.selection.ListId;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ReadParticipants;
import picocli.CommandLine.Option;

/** The options that choose a list of participants. */
public final class ListOptions {

  @Option(
      names = "--performance-year",
      paramLabel = "YEAR",
      description =
          "The list in force of this performance year: the newest final one, else the"
              + " newest preliminary one.")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--list",
      paramLabel = "N",
      description = "The list of this number; 'asm participants lists' lists them.")
  private Optional<Integer> number = Optional.empty();

  /** Checks that exactly one of the two is given, before anything is opened. */
  void check() {
    if (year.isPresent() == number.isPresent()) {
      throw new UsageException(
          (year.isPresent() ? "found both --performance-year and --list" : "which list?")
              + "; allowed: one of --performance-year YEAR and --list N");
    }
    year.ifPresent(Given::performanceYear);
  }

  /**
   * The list that was chosen.
   *
   * @throws EngineException NO_SUCH_LIST
   */
  ParticipantList find(ReadParticipants participants) {
    return number
        .map(ListId::new)
        .map(participants::get)
        .orElseGet(() -> participants.inForce(Given.performanceYear(year.orElseThrow())));
  }
}
