package org.asmengine.application.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.asmengine.application.input.InputFile;
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
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.quality.SubmissionSet;

/**
 * Gathers the rows of one practice.
 *
 * @param inputs all rows
 * @param tin the practice
 */
record PracticeRows(InMemoryInputs inputs, String tin) {

  PracticeInputs gather() {
    return new PracticeInputs(
        Tin.of(tin),
        of(
                InputFile.PARTICIPANTS,
                ParticipantRow.class,
                row -> row.participant().id().tin().value().equals(tin),
                ParticipantRow::participant)
            .stream()
            .sorted(Comparator.comparing(Participant::id).thenComparing(Participant::cohort))
            .map(this::participant)
            .toList(),
        submissions(""),
        of(
            InputFile.IMPROVEMENT_ACTIVITIES,
            ActivityRow.class,
            row -> row.tin().equals(tin),
            ActivityRow::attestation),
        of(
            InputFile.PROMOTING_INTEROPERABILITY,
            InteroperabilityRow.class,
            row -> row.tin().equals(tin),
            InteroperabilityRow::report),
        circumstances(""));
  }

  private ParticipantInputs participant(Participant participant) {
    String npi = participant.id().npi().value();
    return new ParticipantInputs(
        participant,
        submissions(npi),
        of(
            InputFile.COST,
            CostRow.class,
            row -> row.tin().equals(tin) && row.npi().equals(npi),
            CostRow::result),
        first(
            InputFile.COMPLEX_PATIENTS,
            ComplexPatientsRow.class,
            row -> row.tin().equals(tin) && row.npi().equals(npi),
            ComplexPatientsRow::patients),
        first(
            InputFile.PART_B_PAYMENTS,
            PaymentRow.class,
            row -> row.tin().equals(tin) && row.npi().equals(npi),
            row -> new PartBPayment(row.paid(), row.source())),
        circumstances(npi));
  }

  private SubmissionSet submissions(String npi) {
    return SubmissionSet.of(
        of(
            InputFile.QUALITY,
            QualityRow.class,
            row -> row.tin().equals(tin) && row.npi().equals(npi),
            QualityRow::submission));
  }

  private List<Circumstance> circumstances(String npi) {
    return of(
        InputFile.CIRCUMSTANCES,
        CircumstanceRow.class,
        row -> row.tin().equals(tin) && row.npi().equals(npi),
        CircumstanceRow::circumstance);
  }

  private <R extends InputRow, T> List<T> of(
      InputFile file, Class<R> kind, Predicate<R> filter, Function<R, T> value) {
    return inputs.rows(file, kind).stream().filter(filter).map(value).toList();
  }

  private <R extends InputRow, T> Optional<T> first(
      InputFile file, Class<R> kind, Predicate<R> filter, Function<R, T> value) {
    return of(file, kind, filter, value).stream().findFirst();
  }
}
