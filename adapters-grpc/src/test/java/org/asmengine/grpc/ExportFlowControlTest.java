package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** A client that reads slowly makes the server wait, and not its memory grow. */
@GrpcServerTest
@Import(ExportFlowControlTest.Counting.class)
class ExportFlowControlTest {

  private static final int PARTICIPANTS = 100_000;
  private static final int MESSAGES = PARTICIPANTS / 1000;

  /** What the client lets the server send ahead: less than two messages. */
  private static final int WINDOW = 65_535;

  /** Those in the window, and those that the server makes before it sees that it has to wait. */
  private static final int MOST_UNDERWAY = 6;

  private final Multipliers multipliers;
  private final AtomicInteger sent;
  private final ManagedChannel channel;

  ExportFlowControlTest(GrpcServerLifecycle server, Multipliers multipliers, Sent sent) {
    this.multipliers = multipliers;
    this.sent = sent.messages();
    this.channel =
        NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
            .usePlaintext()
            .flowControlWindow(WINDOW)
            .build();
  }

  /** How many messages the services have made. */
  record Sent(AtomicInteger messages) {}

  /** Counts the messages that go into the buffers of the server. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {

    @Bean
    Sent sent() {
      return new Sent(new AtomicInteger());
    }

    @Bean
    @GlobalServerInterceptor
    ServerInterceptor counting(Sent sent) {
      return new ServerInterceptor() {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
          return next.startCall(
              new SimpleForwardingServerCall<>(call) {
                @Override
                public void sendMessage(A message) {
                  sent.messages().incrementAndGet();
                  super.sendMessage(message);
                }
              },
              headers);
        }
      };
    }
  }

  /** Takes a message only when told to. */
  private static final class SlowReader
      implements ClientResponseObserver<
          ExportPaymentMultipliersRequest, ExportPaymentMultipliersResponse> {
    private final AtomicInteger received = new AtomicInteger();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final CompletableFuture<ClientCallStreamObserver<ExportPaymentMultipliersRequest>>
        call = new CompletableFuture<>();

    @Override
    public void beforeStart(ClientCallStreamObserver<ExportPaymentMultipliersRequest> stream) {
      stream.disableAutoRequestWithInitial(1);
      call.complete(stream);
    }

    @Override
    public void onNext(ExportPaymentMultipliersResponse message) {
      received.incrementAndGet();
    }

    @Override
    public void onError(Throwable t) {
      end.completeExceptionally(t);
    }

    @Override
    public void onCompleted() {
      end.complete(received.get());
    }

    void takeOne() {
      call.join().request(1);
    }
  }

  @BeforeEach
  void publish() {
    multipliers.serve(MultiplierFixture.index(2046, 1, PARTICIPANTS));
    sent.set(0);
  }

  @AfterEach
  void leave() {
    channel.shutdownNow();
  }

  private SlowReader export() {
    SlowReader reader = new SlowReader();
    PaymentServiceGrpc.newStub(channel)
        .exportPaymentMultipliers(
            ExportPaymentMultipliersRequest.newBuilder()
                .setPublication("publications/2046")
                .build(),
            reader);
    return reader;
  }

  @Test
  void neverMoreThanAHandfulOfMessagesWaitForTheClient()
      throws ExecutionException, InterruptedException, TimeoutException {
    SlowReader reader = export();
    int mostUnderway = 0;
    for (int taken = 1; taken <= MESSAGES; taken++) {
      int expected = taken;
      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(1))
          .until(() -> reader.received.get() == expected && isStill());
      mostUnderway = Math.max(mostUnderway, sent.get() - taken);
      assertThat(mostUnderway).isLessThanOrEqualTo(MOST_UNDERWAY);
      reader.takeOne();
    }

    assertThat(reader.end.get(10, TimeUnit.SECONDS)).isEqualTo(MESSAGES);
    assertThat(mostUnderway).isPositive();
    assertThat(sent).hasValue(MESSAGES);
  }

  /** Whether the server makes no more messages: it has had time to and did not. */
  private boolean isStill() throws InterruptedException {
    int before = sent.get();
    Thread.sleep(3);
    return sent.get() == before;
  }
}
