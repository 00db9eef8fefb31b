package org.asmengine.application.performanceyear;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.performanceyear.YearDecision.Refused;
import org.asmengine.domain.performanceyear.YearGuard;

/** Refusals of the life of a year as errors of the catalogue. */
final class YearRefusals {

  private YearRefusals() {}

  /** The error. */
  static EngineException of(Refused refused) {
    return new EngineException(code(refused.guard()), refused.message());
  }

  /** The code of the guard. */
  static ErrorCode code(YearGuard guard) {
    return switch (guard) {
      case YEAR_ALREADY_PLANNED -> ErrorCode.YEAR_ALREADY_PLANNED;
      case YEAR_NOT_PLANNED -> ErrorCode.YEAR_NOT_PLANNED;
      case YEAR_STATE_FORBIDS -> ErrorCode.YEAR_STATE_FORBIDS;
      case YEAR_STEP_TOO_EARLY -> ErrorCode.YEAR_STEP_TOO_EARLY;
      case YEAR_STEP_TOO_LATE -> ErrorCode.YEAR_STEP_TOO_LATE;
      case SCORING_BEFORE_CLOSE -> ErrorCode.SCORING_BEFORE_CLOSE;
      case NOTICE_WINDOW_OPEN -> ErrorCode.NOTICE_WINDOW_OPEN;
      case RUN_NOT_OF_YEAR -> ErrorCode.RUN_NOT_OF_YEAR;
      case RUN_NOT_OF_RESULT -> ErrorCode.RUN_NOT_OF_RESULT;
      case RUN_NOT_COMPLETE -> ErrorCode.RUN_NOT_COMPLETE;
      case WHAT_IF_NOT_PUBLISHABLE -> ErrorCode.WHAT_IF_NOT_PUBLISHABLE;
      case REJECTS_NOT_ACCEPTED -> ErrorCode.REJECTS_NOT_ACCEPTED;
      case PARTICIPANTS_PARKED -> ErrorCode.PARTICIPANTS_PARKED;
      case BENCHMARK_NOT_FINAL -> ErrorCode.BENCHMARK_NOT_FINAL;
      case PARTICIPANT_ALREADY_PARKED -> ErrorCode.PARTICIPANT_ALREADY_PARKED;
      case PARTICIPANT_NOT_PARKED -> ErrorCode.PARTICIPANT_NOT_PARKED;
    };
  }
}
