package org.asmengine.application.selection;

import java.util.Comparator;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.selection.Eligibility;

/**
 * Somebody who was judged for a cohort.
 *
 * @param id the TIN and NPI
 * @param eligibility the verdicts
 */
public record Candidate(ParticipantId id, Eligibility eligibility) {

  /**
   * Where a candidate is in the order of a list.
   *
   * @param id the TIN and NPI
   * @param cohort the cohort
   */
  public record Position(ParticipantId id, Cohort cohort) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
        Comparator.comparing(Position::id).thenComparing(Position::cohort);

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }
  }

  /** The cohort. */
  public Cohort cohort() {
    return eligibility.cohort();
  }

  /** Whether the candidate is a participant. */
  public boolean isEligible() {
    return eligibility.isEligible();
  }

  /** Where it is. */
  public Position position() {
    return new Position(id, cohort());
  }
}
