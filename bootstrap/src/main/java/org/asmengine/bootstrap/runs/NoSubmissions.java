package org.asmengine.bootstrap.runs;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.operation.SubmissionCutoff;
import org.asmengine.application.operation.SubmittedInputs;
import org.asmengine.domain.participation.PerformanceYear;

/** Stands in where nothing is submitted through the service. */
final class NoSubmissions implements SubmissionCutoff, SubmittedInputs {

  @Override
  public long current() {
    return 0;
  }

  @Override
  public InputSource over(InputSource files, PerformanceYear year, long cutoff) {
    throw new EngineException(
        ErrorCode.FILE_MISSING, "nothing can be submitted through this service");
  }
}
