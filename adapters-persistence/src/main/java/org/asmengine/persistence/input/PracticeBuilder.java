package org.asmengine.persistence.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionSet;

/** Gathers the rows of one practice. */
final class PracticeBuilder {

  /** The key of rows for the whole TIN. */
  private static final String WHOLE_TIN = "";

  final List<Participant> participants = new ArrayList<>();
  final Map<String, List<CostResult>> costs = new HashMap<>();
  final List<ActivityAttestation> activities = new ArrayList<>();
  final List<InteroperabilityReport> interoperability = new ArrayList<>();
  final Map<String, ComplexPatients> patients = new HashMap<>();
  final Map<String, PartBPayment> payments = new HashMap<>();
  final Map<String, List<Circumstance>> circumstances = new HashMap<>();
  private final Map<String, List<MeasureSubmission>> submissions = new HashMap<>();
  private final String tin;

  PracticeBuilder(String tin) {
    this.tin = tin;
  }

  List<MeasureSubmission> submissions(String npi) {
    return submissions.computeIfAbsent(npi, absent -> new ArrayList<>());
  }

  PracticeInputs build() {
    return new PracticeInputs(
        Tin.of(tin),
        participants.stream().map(this::inputs).toList(),
        SubmissionSet.of(submissions.getOrDefault(WHOLE_TIN, List.of())),
        activities,
        interoperability,
        circumstances.getOrDefault(WHOLE_TIN, List.of()));
  }

  private ParticipantInputs inputs(Participant participant) {
    String npi = participant.id().npi().value();
    return new ParticipantInputs(
        participant,
        SubmissionSet.of(submissions.getOrDefault(npi, List.of())),
        costs.getOrDefault(npi, List.of()),
        Optional.ofNullable(patients.get(npi)),
        Optional.ofNullable(payments.get(npi)),
        circumstances.getOrDefault(npi, List.of()));
  }
}
