package org.asmengine.grpc.notice;

import com.google.rpc.BadRequest.FieldViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.correction.CorrectedRecord;
import org.asmengine.application.correction.CorrectionRejected;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.submission.SubmittedRecords;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.submission.RequestRows;
import org.asmengine.proto.v1.ClaimsMeasure;
import org.asmengine.proto.v1.CorrectedInputs;

/** The corrected inputs of a request as records of the data contract. */
final class CorrectedInputMessages {

  /** The header is line 1. */
  private static final int FIRST_LINE = 2;

  private static final String PATH = "corrected_inputs.";

  private final String tin;
  private final String npi;
  private final String cohort;
  private final Instant inTime;
  private final List<CorrectedRecord> records = new ArrayList<>();
  private final Map<InputFile, List<String>> paths = new EnumMap<>(InputFile.class);

  /**
   * About the participant of the notice.
   *
   * @param inTime an instant at which data of the year could be submitted
   */
  CorrectedInputMessages(NoticeContent content, Instant inTime) {
    this.tin = content.participant().tin().value();
    this.npi = content.participant().npi().value();
    this.cohort = content.cohort().name();
    this.inTime = inTime;
  }

  /**
   * The records.
   *
   * @throws CallException INVALID_FIELD with every date that is no day
   */
  List<CorrectedRecord> records(CorrectedInputs inputs) {
    RequestRows rows = new RequestRows();
    addRows("quality_measures", npi, rows.measures(inputs.getQualityMeasuresList()));
    addRows(
        "practice_quality_measures", "", rows.measures(inputs.getPracticeQualityMeasuresList()));
    for (int i = 0; i < inputs.getClaimsMeasuresCount(); i++) {
      ClaimsMeasure claims = inputs.getClaimsMeasures(i);
      add(
          "claims_measures[" + i + "]",
          InputFile.QUALITY,
          tin,
          npi,
          claims.getMeasureId(),
          "ADMIN_CLAIMS",
          "",
          "",
          "",
          "",
          "",
          Long.toString(claims.getCaseCount()),
          claims.getPerformanceRate().getValue(),
          inTime.toString());
    }
    addRows("improvement_activities", "", rows.activities(inputs.getImprovementActivitiesList()));
    addRows(
        "promoting_interoperability_measures",
        "",
        rows.responses(inputs.getPromotingInteroperabilityMeasuresList()));
    rows.refuse();
    if (inputs.hasCost()) {
      add(
          "cost",
          InputFile.COST,
          tin,
          npi,
          inputs.getCost().getMeasureId(),
          Long.toString(inputs.getCost().getEpisodeCount()),
          inputs.getCost().getMeasureScore().getValue());
    }
    if (inputs.hasPatients()) {
      add(
          "patients",
          InputFile.COMPLEX_PATIENTS,
          tin,
          npi,
          inputs.getPatients().getMeanHccRiskScore().getValue(),
          inputs.getPatients().getDualEligibleProportion().getValue());
    }
    if (inputs.hasPartBPaid()) {
      add("part_b_paid", InputFile.PART_B_PAYMENTS, tin, npi, inputs.getPartBPaid().getValue());
    }
    if (inputs.getTinClinicianCount() > 0) {
      add(
          "tin_clinician_count",
          InputFile.PARTICIPANTS,
          tin,
          npi,
          cohort,
          "",
          "",
          Integer.toString(inputs.getTinClinicianCount()));
    }
    if (!inputs.getCircumstance().isEmpty()) {
      add("circumstance", InputFile.CIRCUMSTANCES, tin, npi, inputs.getCircumstance());
    }
    return List.copyOf(records);
  }

  private void addRows(String field, String owner, List<? extends SubmittedRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      SubmittedRow row = rows.get(i);
      add(
          field + "[" + i + "]",
          row.category().file(),
          SubmittedRecords.of(FIRST_LINE, tin, owner, row, inTime).fields().toArray(String[]::new));
    }
  }

  private void add(String path, InputFile file, String... fields) {
    records.add(new CorrectedRecord(file, List.of(fields)));
    paths.computeIfAbsent(file, absent -> new ArrayList<>()).add(PATH + path);
  }

  /** The error of entries that can't be accepted; its reason is that of the first of them. */
  CallException error(CorrectionRejected rejected) {
    return CallException.invalidFields(
        rejected.rejects().getFirst().code(),
        rejected.rejects().stream().map(this::violation).toList());
  }

  private FieldViolation violation(Reject reject) {
    return FieldViolation.newBuilder()
        .setField(
            InputFile.ofName(reject.file().fileName())
                .map(file -> paths.getOrDefault(file, List.of()))
                .filter(all -> reject.line() - FIRST_LINE < all.size())
                .map(all -> all.get((int) reject.line() - FIRST_LINE))
                .orElse("corrected_inputs"))
        .setDescription(reject.message())
        .setReason(reject.code().name())
        .build();
  }
}
