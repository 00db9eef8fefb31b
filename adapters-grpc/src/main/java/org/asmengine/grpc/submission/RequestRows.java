package org.asmengine.grpc.submission;

import com.google.rpc.BadRequest.FieldViolation;
import com.google.type.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.value.CollectionTypeMessages;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.proto.v1.ImprovementActivity;
import org.asmengine.proto.v1.PromotingInteroperabilityMeasure;
import org.asmengine.proto.v1.QualityMeasure;

/**
 * Reads the measures and activities of a request. Dates that are no days are gathered, so that the
 * client is told of all of them at once.
 */
public final class RequestRows {

  private final List<FieldViolation> violations = new ArrayList<>();

  /** The quality measures. */
  public List<MeasureCounts> measures(List<QualityMeasure> messages) {
    return messages.stream()
        .map(message ->
            new MeasureCounts(
                message.getMeasureId(),
                CollectionTypeMessages.type(message.getCollectionType()),
                message.getEligiblePopulation(),
                message.getPerformanceMet(),
                message.getPerformanceNotMet(),
                message.getEligiblePopulationExclusion(),
                message.getEligiblePopulationException()))
        .toList();
  }

  /** The improvement activities; days that are none are gathered. */
  public List<Attestation> activities(List<ImprovementActivity> messages) {
    List<Attestation> rows = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      ImprovementActivity message = messages.get(i);
      String path = RowFields.ACTIVITIES + "[" + i + "].";
      rows.add(
          new Attestation(
              message.getActivityId(),
              message.getAttested(),
              day(path + "start_date", message.getStartDate()),
              day(path + "end_date", message.getEndDate())));
    }
    return rows;
  }

  /** The Promoting Interoperability measures; days that are none are gathered. */
  public List<MeasureResponse> responses(List<PromotingInteroperabilityMeasure> messages) {
    List<MeasureResponse> rows = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      PromotingInteroperabilityMeasure message = messages.get(i);
      String path = RowFields.RESPONSES + "[" + i + "].";
      rows.add(
          new MeasureResponse(
              message.getMeasureId(),
              message.hasProportion()
                  ? new Proportion(
                      message.getProportion().getNumerator(),
                      message.getProportion().getDenominator())
                  : new Answer(message.getAnswer()),
              day(path + "period_start", message.getPeriodStart()),
              day(path + "period_end", message.getPeriodEnd()),
              message.getCehrtId()));
    }
    return rows;
  }

  /**
   * Ends the reading.
   *
   * @throws CallException INVALID_FIELD with every date that is no day
   */
  public void refuse() {
    if (!violations.isEmpty()) {
      throw CallException.invalidFields(violations);
    }
  }

  private LocalDate day(String field, Date date) {
    Optional<LocalDate> day = DateMessages.day(date);
    if (day.isEmpty()) {
      violations.add(
          FieldViolation.newBuilder()
              .setField(field)
              .setDescription("allowed: a day of the calendar, with year, month and day")
              .setReason(ErrorReason.INVALID_FIELD.name())
              .build());
    }
    return day.orElse(LocalDate.EPOCH);
  }
}
