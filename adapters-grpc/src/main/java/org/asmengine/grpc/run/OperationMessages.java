package org.asmengine.grpc.run;

import com.google.longrunning.Operation;
import com.google.protobuf.Any;
import com.google.rpc.Status;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.operation.OperationError;
import org.asmengine.application.operation.OperationProgress;
import org.asmengine.application.operation.OperationState;
import org.asmengine.application.operation.RunOperation;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunRepository;
import org.asmengine.grpc.call.CallException;
import org.asmengine.proto.v1.ScoringRunStep;
import org.asmengine.proto.v1.StartScoringRunMetadata;

/** Operations as messages. */
final class OperationMessages {

  private final RunRepository runs;
  private final ScoringRunMessages messages;

  OperationMessages(RunRepository runs) {
    this.runs = runs;
    this.messages = new ScoringRunMessages(runs);
  }

  /** With its response or error, once it is done. */
  Operation message(RunOperation operation) {
    Operation.Builder message =
        Operation.newBuilder()
            .setName(OperationName.of(operation.id()))
            .setMetadata(Any.pack(metadata(operation)))
            .setDone(operation.state().isDone());
    operation.error().ifPresent(error -> message.setError(error(error)));
    if (operation.state() == OperationState.SUCCEEDED) {
      operation
          .progress()
          .run()
          .flatMap(runs::find)
          .ifPresent(run -> message.setResponse(Any.pack(messages.message(run))));
    }
    return message.build();
  }

  static StartScoringRunMetadata metadata(RunOperation operation) {
    OperationProgress progress = operation.progress();
    StartScoringRunMetadata.Builder metadata =
        StartScoringRunMetadata.newBuilder()
            .setScoringRun(progress.run().map(RunName::of).orElse(""))
            .setPerformanceYear(operation.order().year().value())
            .setStep(progress.step().map(OperationMessages::step).orElse(unspecified()))
            .setRowsRead(progress.read())
            .setRowsWritten(progress.written())
            .setRowsRejected(progress.rejected())
            .setPercent(progress.percent())
            .setCreateTime(Timestamps.of(operation.createdAt()))
            .setUpdateTime(Timestamps.of(operation.updatedAt()))
            .setCancelRequested(operation.cancelRequested());
    if (!operation.state().isDone()) {
      progress.estimatedEnd().map(Timestamps::of).ifPresent(metadata::setEstimatedEndTime);
    }
    operation.endedAt().map(Timestamps::of).ifPresent(metadata::setEndTime);
    return metadata.build();
  }

  /** As a call would end that fails for the same reason. */
  private static Status error(OperationError error) {
    return CallException.of(new EngineException(error.code(), error.message())).status();
  }

  private static ScoringRunStep unspecified() {
    return ScoringRunStep.SCORING_RUN_STEP_UNSPECIFIED;
  }

  private static ScoringRunStep step(Phase phase) {
    return switch (phase) {
      case REVIEW -> ScoringRunStep.SCORING_RUN_STEP_REVIEW;
      case LOAD -> ScoringRunStep.SCORING_RUN_STEP_LOAD;
      case REFERENCE -> ScoringRunStep.SCORING_RUN_STEP_REFERENCE;
      case SCORE -> ScoringRunStep.SCORING_RUN_STEP_SCORE;
      case REDUCE -> ScoringRunStep.SCORING_RUN_STEP_REDUCE;
      case ADJUST -> ScoringRunStep.SCORING_RUN_STEP_ADJUST;
      case SETTLE -> ScoringRunStep.SCORING_RUN_STEP_SETTLE;
      case WRITE -> ScoringRunStep.SCORING_RUN_STEP_WRITE;
      case SEAL -> ScoringRunStep.SCORING_RUN_STEP_SEAL;
    };
  }
}
