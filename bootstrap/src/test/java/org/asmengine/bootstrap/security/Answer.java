package org.asmengine.bootstrap.security;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.concurrent.TimeUnit;
import org.asmengine.proto.v1.ListRuleSetsRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param code the status code
 * @param reason the reason in the details; empty when there is none
 */
record Answer(Status.Code code, String reason) {

  static final Answer OK = new Answer(Status.Code.OK, "");

  /** The answer to a reader who asks for the rule sets. */
  static Answer toReader(Channel channel) {
    return of(() ->
        RuleSetServiceGrpc.newBlockingStub(channel)
            .withDeadlineAfter(20, TimeUnit.SECONDS)
            .listRuleSets(ListRuleSetsRequest.getDefaultInstance()));
  }

  static Answer of(Runnable call) {
    try {
      call.run();
      return OK;
    } catch (StatusRuntimeException e) {
      return new Answer(e.getStatus().getCode(), reason(e));
    }
  }

  private static String reason(StatusRuntimeException thrown) {
    com.google.rpc.@Nullable Status status = StatusProto.fromThrowable(thrown);
    if (status != null) {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          try {
            return detail.unpack(ErrorInfo.class).getReason();
          } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
    return "";
  }
}
