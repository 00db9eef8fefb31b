package org.asmengine.bench.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.asmengine.bench.proto.EchoMessage;
import org.asmengine.bench.proto.EchoServiceGrpc.EchoServiceImplBase;
import org.asmengine.bench.proto.RepeatRequest;

/** The least that a gRPC service can do; it goes through the same interceptors as the engine's. */
final class EchoService extends EchoServiceImplBase {

  @Override
  public void echo(EchoMessage request, StreamObserver<EchoMessage> observer) {
    observer.onNext(request);
    observer.onCompleted();
  }

  @Override
  public void repeat(RepeatRequest request, StreamObserver<EchoMessage> observer) {
    var call = (ServerCallStreamObserver<EchoMessage>) observer;
    EchoMessage message =
        EchoMessage.newBuilder()
            .setPayload(ByteString.copyFrom(new byte[request.getPayloadBytes()]))
            .build();
    int[] left = {request.getMessages()};
    call.setOnReadyHandler(() -> {
      while (left[0] > 0 && call.isReady()) {
        call.onNext(message);
        if (--left[0] == 0) {
          call.onCompleted();
        }
      }
    });
  }
}
