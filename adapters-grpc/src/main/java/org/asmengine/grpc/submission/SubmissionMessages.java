package org.asmengine.grpc.submission;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.grpc.value.CollectionTypeMessages;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.proto.v1.ImprovementActivity;
import org.asmengine.proto.v1.PromotingInteroperabilityMeasure;
import org.asmengine.proto.v1.QualityMeasure;

/** Submissions as messages. */
final class SubmissionMessages {

  private SubmissionMessages() {}

  /** The submission; its name is the caller's business. */
  static org.asmengine.proto.v1.Submission.Builder message(Submission submission) {
    org.asmengine.proto.v1.Submission.Builder message =
        org.asmengine.proto.v1.Submission.newBuilder()
            .setPerformanceYear(submission.content().year().value())
            .setTin(submission.content().tin().value())
            .setNpi(submission.content().npiOrEmpty())
            .setCategory(message(submission.content().category()))
            .setSubmitTime(message(submission.acceptedAt()))
            .setSubmitter(submission.submitter())
            .setLate(submission.late());
    for (SubmittedRow row : submission.content().rows()) {
      switch (row) {
        case SubmittedRow.MeasureCounts counts -> message.addQualityMeasures(message(counts));
        case SubmittedRow.Attestation attestation ->
            message.addImprovementActivities(message(attestation));
        case SubmittedRow.MeasureResponse response ->
            message.addPromotingInteroperabilityMeasures(message(response));
      }
    }
    return message;
  }

  /** The category of the message; nothing where none is named. */
  static Optional<SubmissionCategory> category(org.asmengine.proto.v1.SubmissionCategory category) {
    return switch (category) {
      case SUBMISSION_CATEGORY_QUALITY -> Optional.of(SubmissionCategory.QUALITY);
      case SUBMISSION_CATEGORY_IMPROVEMENT_ACTIVITIES ->
          Optional.of(SubmissionCategory.IMPROVEMENT_ACTIVITIES);
      case SUBMISSION_CATEGORY_PROMOTING_INTEROPERABILITY ->
          Optional.of(SubmissionCategory.PROMOTING_INTEROPERABILITY);
      case SUBMISSION_CATEGORY_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static org.asmengine.proto.v1.SubmissionCategory message(SubmissionCategory category) {
    return switch (category) {
      case QUALITY -> org.asmengine.proto.v1.SubmissionCategory.SUBMISSION_CATEGORY_QUALITY;
      case IMPROVEMENT_ACTIVITIES ->
          org.asmengine.proto.v1.SubmissionCategory.SUBMISSION_CATEGORY_IMPROVEMENT_ACTIVITIES;
      case PROMOTING_INTEROPERABILITY ->
          org.asmengine.proto.v1.SubmissionCategory.SUBMISSION_CATEGORY_PROMOTING_INTEROPERABILITY;
    };
  }

  private static QualityMeasure message(SubmittedRow.MeasureCounts counts) {
    return QualityMeasure.newBuilder()
        .setMeasureId(counts.measureId())
        .setCollectionType(CollectionTypeMessages.message(counts.collectionType()))
        .setEligiblePopulation(counts.eligiblePopulation())
        .setPerformanceMet(counts.met())
        .setPerformanceNotMet(counts.notMet())
        .setEligiblePopulationExclusion(counts.exclusions())
        .setEligiblePopulationException(counts.exceptions())
        .build();
  }

  private static ImprovementActivity message(SubmittedRow.Attestation attestation) {
    return ImprovementActivity.newBuilder()
        .setActivityId(attestation.activityId())
        .setAttested(attestation.attested())
        .setStartDate(DateMessages.message(attestation.start()))
        .setEndDate(DateMessages.message(attestation.end()))
        .build();
  }

  private static PromotingInteroperabilityMeasure message(SubmittedRow.MeasureResponse response) {
    PromotingInteroperabilityMeasure.Builder message =
        PromotingInteroperabilityMeasure.newBuilder()
            .setMeasureId(response.measureId())
            .setPeriodStart(DateMessages.message(response.start()))
            .setPeriodEnd(DateMessages.message(response.end()))
            .setCehrtId(response.cehrtId());
    switch (response.response()) {
      case Proportion proportion ->
          message.setProportion(
              org.asmengine.proto.v1.Proportion.newBuilder()
                  .setNumerator(proportion.numerator())
                  .setDenominator(proportion.denominator()));
      case Answer answer -> message.setAnswer(answer.yes());
    }
    return message.build();
  }

  private static Timestamp message(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
