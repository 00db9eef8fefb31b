package org.asmengine.grpc.register;

import io.grpc.stub.StreamObserver;
import org.asmengine.application.waivers.AnswerTelehealth;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.CheckTelehealthWaiverRequest;
import org.asmengine.proto.v1.CheckTelehealthWaiverResponse;
import org.asmengine.proto.v1.TelehealthWaiverServiceGrpc.TelehealthWaiverServiceImplBase;
import org.springframework.grpc.server.service.GrpcService;

/** Says whether requirements of telehealth are waived. */
@GrpcService
public final class TelehealthWaiverGrpcService extends TelehealthWaiverServiceImplBase {

  private final AnswerTelehealth answerTelehealth;
  private final CurrentCaller callers;

  /** On these. */
  public TelehealthWaiverGrpcService(AnswerTelehealth answerTelehealth, CurrentCaller callers) {
    this.answerTelehealth = answerTelehealth;
    this.callers = callers;
  }

  @Override
  public void checkTelehealthWaiver(
      CheckTelehealthWaiverRequest request,
      StreamObserver<CheckTelehealthWaiverResponse> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            TelehealthMessages.message(
                answerTelehealth.answer(TelehealthMessages.question(request), callers.get())));
  }
}
