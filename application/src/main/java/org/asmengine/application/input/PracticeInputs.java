package org.asmengine.application.input;

import java.util.List;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.quality.SubmissionSet;

/**
 * Everything about one practice and its participants.
 *
 * @param tin the practice
 * @param participants its participants
 * @param submissions what it submitted for all its clinicians
 * @param activities what it attests
 * @param interoperability what it reports
 * @param circumstances granted to the whole practice
 */
public record PracticeInputs(
    Tin tin,
    List<ParticipantInputs> participants,
    SubmissionSet submissions,
    List<ActivityAttestation> activities,
    List<InteroperabilityReport> interoperability,
    List<Circumstance> circumstances) {
  /** Copies the lists. */
  public PracticeInputs {
    participants = List.copyOf(participants);
    activities = List.copyOf(activities);
    interoperability = List.copyOf(interoperability);
    circumstances = List.copyOf(circumstances);
  }
}
