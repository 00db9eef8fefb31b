package org.asmengine.domain.activities;

import java.math.BigDecimal;
import java.util.List;

/**
 * The improvement activities category of one practice.
 *
 * @param attestations what was attested
 * @param counting the ids of the activities that count
 * @param adjustment the adjustment of the final score, zero or negative, in points
 */
public record ActivitiesScore(
    List<ActivityAttestation> attestations, List<String> counting, BigDecimal adjustment) {
  /** Copies the lists. */
  public ActivitiesScore {
    attestations = List.copyOf(attestations);
    counting = List.copyOf(counting);
  }
}
