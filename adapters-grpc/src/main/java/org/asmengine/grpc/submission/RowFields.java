package org.asmengine.grpc.submission;

import com.google.rpc.BadRequest.FieldViolation;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionRejected;
import org.asmengine.application.submission.SubmissionRejected.Violation;
import org.asmengine.grpc.call.CallException;

/** Where in a request the columns of the files are. */
final class RowFields {

  static final String MEASURES = "quality_measures";
  static final String ACTIVITIES = "improvement_activities";
  static final String RESPONSES = "promoting_interoperability_measures";

  private RowFields() {}

  /** The error of rows that can't be accepted; its reason is that of the first of them. */
  static CallException error(SubmissionRejected rejected) {
    return CallException.invalidFields(
        rejected.violations().getFirst().code(),
        rejected.violations().stream().map(RowFields::violation).toList());
  }

  private static FieldViolation violation(Violation violation) {
    return FieldViolation.newBuilder()
        .setField(path(violation))
        .setDescription(violation.message())
        .setReason(violation.code().name())
        .build();
  }

  private static String path(Violation violation) {
    String row = "%s[%d]".formatted(rows(violation.category()), violation.row());
    return switch (violation.column()) {
      case "" -> row;
      case "tin", "npi" -> violation.column();
      case "numerator", "denominator" -> row + ".proportion." + violation.column();
      default -> row + "." + violation.column();
    };
  }

  private static String rows(SubmissionCategory category) {
    return switch (category) {
      case QUALITY -> MEASURES;
      case IMPROVEMENT_ACTIVITIES -> ACTIVITIES;
      case PROMOTING_INTEROPERABILITY -> RESPONSES;
    };
  }
}
