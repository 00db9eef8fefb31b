package org.asmengine.application.selection;

import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * A difference between two lists of participants.
 *
 * @param kind what changed
 * @param id the TIN and NPI
 * @param cohort the cohort
 * @param before what the first list says; nothing where it has not judged the clinician
 * @param after what the second list says; nothing where it has not judged the clinician
 */
public record ListChange(
    Kind kind,
    ParticipantId id,
    Cohort cohort,
    Optional<Candidate> before,
    Optional<Candidate> after) {

  /** The kinds of differences. */
  public enum Kind {
    /** A participant of the second list alone. */
    JOINED,
    /** A participant of the first list alone. */
    LEFT,
    /** A participant of both, under another specialty or in another area. */
    CHANGED
  }
}
