package org.asmengine.application.eligibility;

import java.util.Optional;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/** The participants of the newest run of the year: the list that scoring goes by. */
public final class RosterEligibility implements EligibleParticipants {

  private final YearRosters rosters;

  /** On these rosters. */
  public RosterEligibility(YearRosters rosters) {
    this.rosters = rosters;
  }

  @Override
  public Optional<Boolean> isEligible(PerformanceYear year, ParticipantId participant) {
    return rosters
        .of(year, participant.tin())
        .map(roster -> roster.knows(participant.tin().value(), participant.npi().value()));
  }
}
