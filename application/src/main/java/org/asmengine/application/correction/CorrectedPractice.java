package org.asmengine.application.correction;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionSet;

/**
 * The inputs of a practice with some rows replaced. A row takes the place of the rows about the
 * same thing: the same measure with the same collection type on the same level, the same activity,
 * the same payment. All else stays.
 */
final class CorrectedPractice {

  private CorrectedPractice() {}

  /**
   * The practice with the row in it.
   *
   * @param row about the practice as a whole, or about one of its participants
   */
  static PracticeInputs with(PracticeInputs practice, InputRow row) {
    return switch (row) {
      case QualityRow one when one.npi().isEmpty() ->
          new PracticeInputs(
              practice.tin(),
              practice.participants(),
              replaced(practice.submissions(), one.submission()),
              practice.activities(),
              practice.interoperability(),
              practice.circumstances());
      case ActivityRow one ->
          new PracticeInputs(
              practice.tin(),
              practice.participants(),
              practice.submissions(),
              replaced(
                  practice.activities(),
                  one.attestation(),
                  old -> old.activity().equals(one.attestation().activity())),
              practice.interoperability(),
              practice.circumstances());
      case InteroperabilityRow one ->
          new PracticeInputs(
              practice.tin(),
              practice.participants(),
              practice.submissions(),
              practice.activities(),
              replaced(
                  practice.interoperability(),
                  one.report(),
                  old -> old.measure() == one.report().measure()),
              practice.circumstances());
      case CircumstanceRow one when one.npi().isEmpty() ->
          new PracticeInputs(
              practice.tin(),
              practice.participants(),
              practice.submissions(),
              practice.activities(),
              practice.interoperability(),
              List.of(one.circumstance()));
      case ParticipantRow one ->
          // How many clinicians bill under a TIN is a fact of the TIN.
          withParticipants(
              practice,
              practice.participants().stream().map(inputs -> sized(inputs, one)).toList());
      case QualityRow one -> withClinician(practice, one.npi(), one);
      case CostRow one -> withClinician(practice, one.npi(), one);
      case ComplexPatientsRow one -> withClinician(practice, one.npi(), one);
      case PaymentRow one -> withClinician(practice, one.npi(), one);
      case CircumstanceRow one -> withClinician(practice, one.npi(), one);
    };
  }

  private static PracticeInputs withClinician(PracticeInputs practice, String npi, InputRow row) {
    return withParticipants(
        practice,
        practice.participants().stream()
            .map(inputs ->
                inputs.participant().id().npi().value().equals(npi) ? with(inputs, row) : inputs)
            .toList());
  }

  private static PracticeInputs withParticipants(
      PracticeInputs practice, List<ParticipantInputs> participants) {
    return new PracticeInputs(
        practice.tin(),
        participants,
        practice.submissions(),
        practice.activities(),
        practice.interoperability(),
        practice.circumstances());
  }

  private static ParticipantInputs with(ParticipantInputs inputs, InputRow row) {
    return switch (row) {
      case QualityRow one ->
          new ParticipantInputs(
              inputs.participant(),
              replaced(inputs.submissions(), one.submission()),
              inputs.costs(),
              inputs.patients(),
              inputs.payment(),
              inputs.circumstances());
      case CostRow one ->
          new ParticipantInputs(
              inputs.participant(),
              inputs.submissions(),
              replaced(
                  inputs.costs(),
                  one.result(),
                  old -> old.measure().equals(one.result().measure())),
              inputs.patients(),
              inputs.payment(),
              inputs.circumstances());
      case ComplexPatientsRow one ->
          new ParticipantInputs(
              inputs.participant(),
              inputs.submissions(),
              inputs.costs(),
              Optional.of(one.patients()),
              inputs.payment(),
              inputs.circumstances());
      case PaymentRow one ->
          new ParticipantInputs(
              inputs.participant(),
              inputs.submissions(),
              inputs.costs(),
              inputs.patients(),
              Optional.of(new PartBPayment(one.paid(), one.source())),
              inputs.circumstances());
      case CircumstanceRow one ->
          new ParticipantInputs(
              inputs.participant(),
              inputs.submissions(),
              inputs.costs(),
              inputs.patients(),
              inputs.payment(),
              List.of(one.circumstance()));
      case ParticipantRow one -> sized(inputs, one);
      case ActivityRow one -> inputs;
      case InteroperabilityRow one -> inputs;
    };
  }

  private static ParticipantInputs sized(ParticipantInputs inputs, ParticipantRow row) {
    return new ParticipantInputs(
        new Participant(
            inputs.participant().id(),
            inputs.participant().cohort(),
            row.participant().clinicians(),
            row.participant().source()),
        inputs.submissions(),
        inputs.costs(),
        inputs.patients(),
        inputs.payment(),
        inputs.circumstances());
  }

  private static SubmissionSet replaced(SubmissionSet set, MeasureSubmission submission) {
    return SubmissionSet.of(
        replaced(
            set.all(),
            submission,
            old ->
                old.measure().equals(submission.measure())
                    && old.collectionType() == submission.collectionType()));
  }

  private static <T> List<T> replaced(List<T> all, T one, Predicate<T> isReplaced) {
    return Stream.concat(all.stream().filter(isReplaced.negate()), Stream.of(one)).toList();
  }
}
