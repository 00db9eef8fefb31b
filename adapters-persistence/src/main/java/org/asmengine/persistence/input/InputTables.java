package org.asmengine.persistence.input;

import java.time.Instant;
import java.util.List;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.input.Reject;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.persistence.bulk.RowWriter;
import org.asmengine.persistence.bulk.TableRows;

/** How input rows go into their tables. */
final class InputTables {

  private static final int MOST_MESSAGE = 1024;

  static final TableRows<Reject> REJECTS =
      new TableRows<>(
          "rejected_row",
          List.of("file_name", "line_number", "column_name", "code", "message"),
          (reject, out) -> {
            out.text(reject.file().fileName());
            out.number(reject.line());
            out.text(reject.column());
            out.text(reject.code().name());
            out.text(cut(reject.message()));
          });

  static final TableRows<ParticipantRow> PARTICIPANTS =
      new TableRows<>(
          "input_participant",
          List.of(
              "tin",
              "npi",
              "cohort",
              "specialty_code",
              "cbsa",
              "tin_clinician_count",
              "line_number"),
          (row, out) -> {
            out.text(row.participant().id().tin().value());
            out.text(row.participant().id().npi().value());
            out.text(row.participant().cohort().name());
            out.text(row.specialtyCode());
            out.text(row.cbsa());
            out.number(row.participant().clinicians());
            out.number(row.source().line());
          });

  static final TableRows<QualityRow> QUALITY =
      new TableRows<>(
          "input_quality",
          List.of(
              "tin",
              "npi",
              "measure_id",
              "collection_type",
              "submitted_second",
              "submitted_nano",
              "eligible_population",
              "performance_met",
              "performance_not_met",
              "exclusions",
              "exceptions",
              "case_count",
              "performance_rate",
              "line_number"),
          InputTables::quality);

  static final TableRows<CostRow> COSTS =
      new TableRows<>(
          "input_cost",
          List.of("tin", "npi", "measure_id", "episode_count", "measure_score", "line_number"),
          (row, out) -> {
            out.text(row.tin());
            out.text(row.npi());
            out.text(row.result().measure());
            out.number(row.result().episodes());
            out.decimal(row.result().measureScore());
            out.number(row.source().line());
          });

  static final TableRows<ActivityRow> ACTIVITIES =
      new TableRows<>(
          "input_activity",
          List.of("tin", "activity_id", "attested", "start_date", "end_date", "line_number"),
          (row, out) -> {
            out.text(row.tin());
            out.text(row.attestation().activity());
            out.flag(row.attestation().attested());
            out.date(row.attestation().start());
            out.date(row.attestation().end());
            out.number(row.source().line());
          });

  static final TableRows<InteroperabilityRow> INTEROPERABILITY =
      new TableRows<>(
          "input_interoperability",
          List.of(
              "tin",
              "measure_id",
              "numerator",
              "denominator",
              "answer",
              "period_start",
              "period_end",
              "cehrt_id",
              "line_number"),
          InputTables::interoperability);

  static final TableRows<ComplexPatientsRow> COMPLEX_PATIENTS =
      new TableRows<>(
          "input_complex_patients",
          List.of("tin", "npi", "mean_hcc_risk_score", "dual_eligible_proportion", "line_number"),
          (row, out) -> {
            out.text(row.tin());
            out.text(row.npi());
            out.decimal(row.patients().meanHccRiskScore());
            out.decimal(row.patients().dualEligibleProportion());
            out.number(row.source().line());
          });

  static final TableRows<PaymentRow> PAYMENTS =
      new TableRows<>(
          "input_payment",
          List.of("tin", "npi", "paid_amount", "line_number"),
          (row, out) -> {
            out.text(row.tin());
            out.text(row.npi());
            out.decimal(row.paid());
            out.number(row.source().line());
          });

  static final TableRows<CircumstanceRow> CIRCUMSTANCES =
      new TableRows<>(
          "input_circumstance",
          List.of("tin", "npi", "reference", "line_number"),
          (row, out) -> {
            out.text(row.tin());
            out.text(row.npi());
            out.text(row.circumstance().reference());
            out.number(row.source().line());
          });

  private InputTables() {}

  /** Never within a character: half of one can be neither stored nor written. */
  private static String cut(String message) {
    if (message.length() <= MOST_MESSAGE) {
      return message;
    }
    boolean within = Character.isHighSurrogate(message.charAt(MOST_MESSAGE - 1));
    return message.substring(0, within ? MOST_MESSAGE - 1 : MOST_MESSAGE);
  }

  private static void quality(QualityRow row, RowWriter out) {
    out.text(row.tin());
    out.text(row.npi());
    out.text(row.submission().measure().value());
    out.text(row.submission().collectionType().name());
    Instant at = row.submission().submittedAt();
    out.number(at.getEpochSecond());
    out.number(at.getNano());
    switch (row.submission().data()) {
      case PopulationCounts counts -> {
        out.number(counts.eligiblePopulation());
        out.number(counts.met());
        out.number(counts.notMet());
        out.number(counts.exclusions());
        out.number(counts.exceptions());
        out.nothing();
        out.nothing();
      }
      case ClaimsResult claims -> {
        for (int i = 0; i < 5; i++) {
          out.nothing();
        }
        out.number(claims.caseCount());
        out.optionalDecimal(claims.rate());
      }
    }
    out.number(row.source().line());
  }

  private static void interoperability(InteroperabilityRow row, RowWriter out) {
    out.text(row.tin());
    out.text(row.report().measure().name());
    switch (row.report().response()) {
      case Proportion proportion -> {
        out.number(proportion.numerator());
        out.number(proportion.denominator());
        out.nothing();
      }
      case Answer answer -> {
        out.nothing();
        out.nothing();
        out.flag(answer.yes());
      }
    }
    out.date(row.report().start());
    out.date(row.report().end());
    out.text(row.cehrtId());
    out.number(row.source().line());
  }
}
