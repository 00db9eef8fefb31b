package org.asmengine.application.correction;

import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;

/** Rows of corrections say in explanations that they are some. */
final class SourcedRow {

  private SourcedRow() {}

  /** The row, as one of the correction that made the version. */
  static InputRow of(InputRow row, int version) {
    SourceRow source =
        new SourceRow(
            "%s of version %d".formatted(row.source().file(), version), row.source().line());
    return switch (row) {
      case ParticipantRow one -> {
        Participant old = one.participant();
        yield new ParticipantRow(
            new Participant(old.id(), old.cohort(), old.clinicians(), source),
            one.specialtyCode(),
            one.cbsa());
      }
      case QualityRow one -> {
        MeasureSubmission old = one.submission();
        yield new QualityRow(
            one.tin(),
            one.npi(),
            new MeasureSubmission(
                old.measure(), old.collectionType(), old.data(), old.submittedAt(), source),
            one.measureNumber());
      }
      case CostRow one -> {
        CostResult old = one.result();
        yield new CostRow(
            one.tin(),
            one.npi(),
            new CostResult(old.measure(), old.episodes(), old.measureScore(), source),
            one.measureNumber());
      }
      case ActivityRow one -> {
        ActivityAttestation old = one.attestation();
        yield new ActivityRow(
            one.tin(),
            new ActivityAttestation(old.activity(), old.attested(), old.start(), old.end(), source),
            one.activityNumber());
      }
      case InteroperabilityRow one -> {
        InteroperabilityReport old = one.report();
        yield new InteroperabilityRow(
            one.tin(),
            new InteroperabilityReport(
                old.measure(), old.response(), old.start(), old.end(), old.certified(), source),
            one.cehrtId());
      }
      case ComplexPatientsRow one ->
          new ComplexPatientsRow(
              one.tin(),
              one.npi(),
              new ComplexPatients(
                  one.patients().meanHccRiskScore(),
                  one.patients().dualEligibleProportion(),
                  source));
      case PaymentRow one -> new PaymentRow(one.tin(), one.npi(), one.paid(), source);
      case CircumstanceRow one ->
          new CircumstanceRow(
              one.tin(),
              one.npi(),
              new Circumstance(
                  one.circumstance().reference(), one.circumstance().wholePractice(), source));
    };
  }
}
