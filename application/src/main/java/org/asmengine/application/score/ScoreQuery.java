package org.asmengine.application.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/**
 * Which final scores are asked for, and in which order.
 *
 * @param cohort only this cohort
 * @param status only this status: SCORED, ZERO or NO_FINAL_SCORE
 * @param least only final scores from this one up
 * @param most only final scores up to this one
 * @param tin only this practice
 * @param npi only this clinician
 * @param order the order
 */
public record ScoreQuery(
    Optional<Cohort> cohort,
    Optional<String> status,
    Optional<BigDecimal> least,
    Optional<BigDecimal> most,
    Optional<Tin> tin,
    Optional<Npi> npi,
    ScoreOrder order) {

  /** All final scores in this order. */
  public static ScoreQuery all(ScoreOrder order) {
    return new ScoreQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        order);
  }
}
