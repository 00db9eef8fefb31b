package org.asmengine.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.reference.Inputs.ComplexRow;
import org.asmengine.reference.Inputs.Participant;

/** "Complex patient adjustment: over the cohort's participants in complex_patients.csv". */
final class ComplexPatients {

  private final Parameters parameters;
  private final List<ComplexRow> rows;
  private final List<BigDecimal> hcc;
  private final List<BigDecimal> dual;

  ComplexPatients(
      String cohort, List<Participant> participants, List<ComplexRow> rows, Parameters parameters) {
    this.parameters = parameters;
    this.rows = rows;
    List<ComplexRow> ofCohort =
        participants.stream()
            .filter(one -> one.cohort().equals(cohort))
            .flatMap(one -> row(one).stream())
            .toList();
    hcc = ofCohort.stream().map(ComplexRow::hcc).toList();
    dual = ofCohort.stream().map(ComplexRow::dual).toList();
  }

  private Optional<ComplexRow> row(Participant participant) {
    return rows.stream()
        .filter(row -> row.tin().equals(participant.tin()))
        .filter(row -> row.npi().equals(participant.npi()))
        .findFirst();
  }

  /** The adjustment of a participant of this cohort, rounded to 2 decimals. */
  BigDecimal adjustment(Participant participant) {
    Optional<ComplexRow> row = row(participant);
    // "No row, or fewer than two participants with one: 0."
    if (row.isEmpty() || hcc.size() < 2) {
      return Exact.round(BigDecimal.ZERO, 2);
    }
    // "the sum, clamped to [0, 10]"
    BigDecimal sum = part(row.get().hcc(), hcc).add(part(row.get().dual(), dual));
    return Exact.round(
        Exact.clamp(sum, BigDecimal.ZERO, parameters.number("complexPatient.max")), 2);
  }

  /**
   * "for each of the two that is at or above its median (type 7), 1.5 + 4 x (value - mean) / sample
   * SD (the quotient is 0 where the SD is 0)"
   */
  private BigDecimal part(BigDecimal value, List<BigDecimal> all) {
    if (value.compareTo(Exact.median(all)) < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal sd = Exact.sampleSd(all);
    BigDecimal quotient = BigDecimal.ZERO;
    if (sd.signum() != 0) {
      // (value - sum / n) / sd = (n x value - sum) / (n x sd), so that the mean stays exact.
      BigDecimal n = BigDecimal.valueOf(all.size());
      quotient = n.multiply(value).subtract(Exact.sum(all)).divide(n.multiply(sd), Exact.MC);
    }
    return parameters
        .number("complexPatient.intercept")
        .add(parameters.number("complexPatient.slope").multiply(quotient));
  }
}
