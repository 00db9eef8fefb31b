package org.asmengine.grpc.call;

import io.grpc.Status;
import org.asmengine.application.error.ErrorCode;

/** The status code of a call that ends with an error of the catalogue. */
public final class StatusCodes {

  private StatusCodes() {}

  /** The code by the kind of the error, but for the errors that have one of their own. */
  public static Status.Code of(ErrorCode error) {
    return switch (error) {
      case NO_SUCH_RUN,
          NO_SUCH_OPERATION,
          NO_SUCH_ENTRY,
          NO_SUCH_PARTICIPANT,
          NO_SUCH_NOTICE,
          UNKNOWN_PARTICIPANT,
          YEAR_NOT_PLANNED,
          INPUT_DIRECTORY_NOT_FOUND,
          NO_SUCH_LIST,
          NO_SUCH_CANDIDATE,
          NO_SUCH_CMS_FILE,
          NOTHING_SUBMITTED,
          NO_SUCH_BENCHMARKS ->
          Status.Code.NOT_FOUND;
      case DOCUMENT_TOO_LARGE,
          NOT_JSON,
          MEMBER_TWICE,
          MEMBER_UNKNOWN,
          WRONG_TYPE,
          NOT_IN_MODEL,
          QPP_LEVEL,
          QPP_PERIOD,
          QPP_VALUE_KIND,
          QPP_RATE_CONTRADICTED,
          BENCHMARK_TWICE,
          PERCENTILES_FALL,
          BENCHMARK_SOURCE ->
          Status.Code.INVALID_ARGUMENT;
      case RUN_STOPPED -> Status.Code.CANCELLED;
      case LATE_SUBMISSION -> Status.Code.FAILED_PRECONDITION;
      case RUN_IN_PROGRESS -> Status.Code.ABORTED;
      case RUN_DAMAGED -> Status.Code.DATA_LOSS;
      case DATABASE_UNUSABLE -> Status.Code.UNAVAILABLE;
      default ->
          switch (error.kind()) {
            case ROW, USAGE -> Status.Code.INVALID_ARGUMENT;
            case INPUT, GUARD -> Status.Code.FAILED_PRECONDITION;
            case FAULT -> Status.Code.INTERNAL;
          };
    };
  }
}
