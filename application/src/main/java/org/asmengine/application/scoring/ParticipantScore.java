package org.asmengine.application.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.domain.finalscore.Components;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.participation.Participant;

/**
 * A participant's score and all that it is made of.
 *
 * @param participant who it is
 * @param components what the score is made of
 * @param finalScore the score, or why there is none
 * @param payment Part B payments, where known
 */
public record ParticipantScore(
    Participant participant,
    Components components,
    FinalScore finalScore,
    Optional<PartBPayment> payment) {
  /** Part B payments in dollars: zero where nothing is known. */
  public BigDecimal paid() {
    return payment.map(PartBPayment::paid).orElse(BigDecimal.ZERO);
  }
}
