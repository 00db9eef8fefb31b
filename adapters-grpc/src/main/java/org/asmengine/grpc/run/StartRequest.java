package org.asmengine.grpc.run;

import com.google.rpc.BadRequest.FieldViolation;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.operation.CircumstanceSource;
import org.asmengine.application.operation.RunOrder;
import org.asmengine.application.operation.SubmissionSource;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSetException;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.call.MaskedTrace;
import org.asmengine.proto.v1.StartScoringRunRequest;

/** What a request to start a run orders. */
final class StartRequest {

  private StartRequest() {}

  /**
   * The order.
   *
   * @param years the years that have a rule set
   */
  static RunOrder order(StartScoringRunRequest request, List<PerformanceYear> years) {
    return new RunOrder(
            year(request.getPerformanceYear(), years),
            request.getInputDirectory(),
            source(request.getSubmissionSource()),
            OptionalLong.empty(),
            request.getParameterOverridesMap(),
            request.hasMaxRejects()
                ? OptionalLong.of(request.getMaxRejects())
                : OptionalLong.empty())
        .with(source(request.getCircumstanceSource()));
  }

  /** The error of overrides that the rule set does not allow. */
  static CallException refused(RuleSetException e) {
    return CallException.invalidFields(
        ErrorCode.RULE_SET_UNUSABLE,
        List.of(
            FieldViolation.newBuilder()
                .setField("parameter_overrides")
                .setDescription(MaskedTrace.mask(String.valueOf(e.getMessage())))
                .setReason(ErrorCode.RULE_SET_UNUSABLE.name())
                .build()));
  }

  private static PerformanceYear year(int asked, List<PerformanceYear> years) {
    return years.stream()
        .filter(year -> year.value() == asked)
        .findFirst()
        .orElseThrow(() -> noRuleSet(asked, years));
  }

  private static CallException noRuleSet(int asked, List<PerformanceYear> years) {
    String available =
        years.stream().map(PerformanceYear::toString).collect(Collectors.joining(","));
    return CallException.of(
        ErrorReason.RULE_SET_NOT_FOUND,
        "no rule set for performance year %d, available: %s".formatted(asked, available),
        Map.of("performanceYear", Integer.toString(asked), "availableYears", available));
  }

  private static SubmissionSource source(org.asmengine.proto.v1.SubmissionSource source) {
    return switch (source) {
      case SUBMISSION_SOURCE_SERVICE -> SubmissionSource.SERVICE;
      case SUBMISSION_SOURCE_UNSPECIFIED, SUBMISSION_SOURCE_FILES, UNRECOGNIZED ->
          SubmissionSource.FILES;
    };
  }

  private static CircumstanceSource source(org.asmengine.proto.v1.CircumstanceSource source) {
    return switch (source) {
      case CIRCUMSTANCE_SOURCE_SERVICE -> CircumstanceSource.SERVICE;
      case CIRCUMSTANCE_SOURCE_UNSPECIFIED, CIRCUMSTANCE_SOURCE_FILES, UNRECOGNIZED ->
          CircumstanceSource.FILES;
    };
  }
}
