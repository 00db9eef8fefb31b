package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@GrpcServerTest
class ReflectionTest {

  private final Channel channel;

  ReflectionTest(Client client) {
    this.channel = client.channel();
  }

  @Test
  void listsTheServices() throws Exception {
    CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> call =
        ServerReflectionGrpc.newStub(channel).serverReflectionInfo(new FirstMessage<>(answer));
    call.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    call.onCompleted();

    assertThat(answer.get(10, TimeUnit.SECONDS).getListServicesResponse().getServiceList())
        .extracting(ServiceResponse::getName)
        .contains("asm.v1.RuleSetService", "grpc.health.v1.Health");
  }

  private record FirstMessage<T>(CompletableFuture<T> future) implements StreamObserver<T> {
    @Override
    public void onNext(T message) {
      future.complete(message);
    }

    @Override
    public void onError(Throwable thrown) {
      future.completeExceptionally(thrown);
    }

    @Override
    public void onCompleted() {
      future.completeExceptionally(new AssertionError("no message"));
    }
  }
}
