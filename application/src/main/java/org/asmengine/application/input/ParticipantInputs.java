package org.asmengine.application.input;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.quality.SubmissionSet;

/**
 * What is known of one participant.
 *
 * @param participant who it is
 * @param submissions the clinician's own submissions and results from claims
 * @param costs results of cost measures
 * @param patients how complex the patients are, where known
 * @param payment Part B payments, where known
 * @param circumstances granted to the clinician
 */
public record ParticipantInputs(
    Participant participant,
    SubmissionSet submissions,
    List<CostResult> costs,
    Optional<ComplexPatients> patients,
    Optional<PartBPayment> payment,
    List<Circumstance> circumstances) {
  /** Copies the lists. */
  public ParticipantInputs {
    costs = List.copyOf(costs);
    circumstances = List.copyOf(circumstances);
  }
}
