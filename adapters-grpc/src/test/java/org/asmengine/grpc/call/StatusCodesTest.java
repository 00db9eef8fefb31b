package org.asmengine.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every error of the catalogue has a status code, and the details that go with that. */
class StatusCodesTest {

  @Test
  void theKindDecidesButForTheseErrors() {
    Map<ErrorCode, Status.Code> expected = new EnumMap<>(ErrorCode.class);
    for (ErrorCode code : ErrorCode.values()) {
      expected.put(
          code,
          switch (code.kind()) {
            case ROW, USAGE -> Status.Code.INVALID_ARGUMENT;
            case INPUT, GUARD -> Status.Code.FAILED_PRECONDITION;
            case FAULT -> Status.Code.INTERNAL;
          });
    }
    expected.put(ErrorCode.NO_SUCH_RUN, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_OPERATION, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_PARTICIPANT, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_NOTICE, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.INPUT_DIRECTORY_NOT_FOUND, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_ENTRY, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_LIST, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_CANDIDATE, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_CMS_FILE, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.YEAR_NOT_PLANNED, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NOTHING_SUBMITTED, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.NO_SUCH_BENCHMARKS, Status.Code.NOT_FOUND);
    // A document comes in a request: what is wrong with it is wrong with an argument.
    for (ErrorCode wrong :
        EnumSet.of(
            ErrorCode.DOCUMENT_TOO_LARGE,
            ErrorCode.NOT_JSON,
            ErrorCode.MEMBER_TWICE,
            ErrorCode.MEMBER_UNKNOWN,
            ErrorCode.WRONG_TYPE,
            ErrorCode.NOT_IN_MODEL,
            ErrorCode.QPP_LEVEL,
            ErrorCode.QPP_PERIOD,
            ErrorCode.QPP_VALUE_KIND,
            ErrorCode.QPP_RATE_CONTRADICTED,
            ErrorCode.BENCHMARK_TWICE,
            ErrorCode.PERCENTILES_FALL,
            ErrorCode.BENCHMARK_SOURCE)) {
      expected.put(wrong, Status.Code.INVALID_ARGUMENT);
    }
    expected.put(ErrorCode.RUN_STOPPED, Status.Code.CANCELLED);
    expected.put(ErrorCode.UNKNOWN_PARTICIPANT, Status.Code.NOT_FOUND);
    expected.put(ErrorCode.LATE_SUBMISSION, Status.Code.FAILED_PRECONDITION);
    expected.put(ErrorCode.RUN_IN_PROGRESS, Status.Code.ABORTED);
    expected.put(ErrorCode.RUN_DAMAGED, Status.Code.DATA_LOSS);
    expected.put(ErrorCode.DATABASE_UNUSABLE, Status.Code.UNAVAILABLE);

    for (ErrorCode code : ErrorCode.values()) {
      assertThat(StatusCodes.of(code)).as("%s", code).isEqualTo(expected.get(code));
    }
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void theClientSeesTheCodeTheReasonAndWhatToDo(ErrorCode code)
      throws InvalidProtocolBufferException {
    CallException told = CallException.of(new EngineException(code, "what was found"));

    assertThat(told.reason()).isEqualTo(code.name());
    assertThat(told.status().getCode()).isEqualTo(StatusCodes.of(code).value());
    assertThat(told.status().getMessage()).isEqualTo("what was found");
    ErrorInfo info = told.status().getDetails(0).unpack(ErrorInfo.class);
    assertThat(info.getReason()).isEqualTo(code.name());
    assertThat(info.getDomain()).isEqualTo("asmengine.org");
    assertThat(has(told, PreconditionFailure.class))
        .isEqualTo(StatusCodes.of(code) == Status.Code.FAILED_PRECONDITION);
    assertThat(has(told, RetryInfo.class)).isEqualTo(retriable(StatusCodes.of(code)));
  }

  @ParameterizedTest
  @EnumSource(ErrorReason.class)
  void aReasonOfTheServiceHasTheSameForm(ErrorReason reason) {
    CallException told = CallException.of(reason, "what was found", Map.of("key", "value"));

    assertThat(told.reason()).isEqualTo(reason.name());
    assertThat(told.status().getCode()).isEqualTo(reason.code().value());
    assertThat(has(told, PreconditionFailure.class))
        .isEqualTo(reason.code() == Status.Code.FAILED_PRECONDITION);
    assertThat(has(told, RetryInfo.class)).isEqualTo(retriable(reason.code()));
    assertThat(reason.meaning()).matches("[A-Z].*[^ ]\\.").doesNotContain("  ");
  }

  @Test
  void noNameMeansTwoThings() {
    Set<String> names = Set.copyOf(Arrays.stream(ErrorCode.values()).map(Enum::name).toList());

    assertThat(Arrays.stream(ErrorReason.values()).map(Enum::name)).noneMatch(names::contains);
  }

  private static boolean retriable(Status.Code code) {
    return EnumSet.of(Status.Code.ABORTED, Status.Code.UNAVAILABLE).contains(code);
  }

  private static boolean has(CallException told, Class<? extends Message> type) {
    return told.status().getDetailsList().stream().anyMatch((Any any) -> any.is(type));
  }
}
