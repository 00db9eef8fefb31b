package org.asmengine.application.eligibility;

import java.util.Optional;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/** Port: who meets the eligibility criteria of a performance year. */
public interface EligibleParticipants {

  /**
   * Whether the participant meets them in that year; none where nobody knows, because the year has
   * neither a list of participants nor a run.
   */
  Optional<Boolean> isEligible(PerformanceYear year, ParticipantId participant);
}
