package org.asmengine.application.payment;

import java.math.BigDecimal;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * What a payment needs to know of one participant.
 *
 * @param participant TIN and NPI
 * @param cohort the cohort
 * @param finalScore whether there is a final score; without one nothing is adjusted
 * @param multiplier one plus the adjustment factor, with 6 decimals
 * @param version which version of the result it is
 */
public record MultiplierRow(
    ParticipantId participant,
    Cohort cohort,
    boolean finalScore,
    BigDecimal multiplier,
    ResultVersion version) {

  /** Of a result that nobody corrected. */
  public MultiplierRow(
      ParticipantId participant, Cohort cohort, boolean finalScore, BigDecimal multiplier) {
    this(participant, cohort, finalScore, multiplier, ResultVersion.FIRST);
  }
}
