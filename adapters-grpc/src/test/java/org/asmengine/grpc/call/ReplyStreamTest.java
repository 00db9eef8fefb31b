package org.asmengine.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.Deadline;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.grpc.Failure;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PaymentServiceGrpc.PaymentServiceImplBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A streamed answer comes as fast as the client takes it, ends with it, and is audited. */
class ReplyStreamTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ENDLESS = Integer.MAX_VALUE;
  private static final String TOKEN = "x".repeat(10_000);
  private static final ExportPaymentMultipliersRequest REQUEST =
      ExportPaymentMultipliersRequest.newBuilder().setPublication("publications/2029").build();

  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final AuditedCalls audited =
      new AuditedCalls(
          trail,
          () -> new Caller("claims.example.org", Set.of(), TinScope.all()),
          Clock.systemUTC());
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile int messages;
  private volatile boolean breaks;
  private final LoopbackServer server = new LoopbackServer(new Exporting());

  @AfterEach
  void stop() throws InterruptedException {
    server.stop();
  }

  @Test
  void bringsAllMessagesInOrder() {
    messages = 1000;

    var answers =
        PaymentServiceGrpc.newBlockingStub(server.channel()).exportPaymentMultipliers(REQUEST);

    int number = 0;
    while (answers.hasNext()) {
      assertThat(answers.next().getResumeToken()).startsWith(number + " ");
      number++;
    }
    assertThat(number).isEqualTo(1000);
    assertThat(outcomes()).containsExactly(AuditEvent.STARTED, AuditEvent.OK);
    assertThat(trail.events()).extracting(AuditEvent::resource).containsOnly("publications/2029");
  }

  @Test
  void waitsForAClientThatTakesNothingAndEndsWhenItGoesAway() {
    messages = ENDLESS;
    Reader reader = new Reader();
    PaymentServiceGrpc.newStub(server.channel()).exportPaymentMultipliers(REQUEST, reader);
    await().atMost(PATIENCE).until(() -> sent.get() > 0);

    await().atMost(PATIENCE).during(Duration.ofMillis(300)).until(() -> sent.getAndSet(0) == 0);
    reader.take(1000);
    await().atMost(PATIENCE).until(() -> sent.get() > 500);
    assertThat(ended).isFalse();

    reader.leave();
    await().atMost(PATIENCE).untilTrue(ended);
    await().atMost(PATIENCE).until(() -> trail.events().size() == 2);
    assertThat(outcomes()).containsExactly(AuditEvent.STARTED, "CANCELLED");
  }

  @Test
  void endsAtTheDeadline() {
    messages = ENDLESS;
    PaymentServiceGrpc.newStub(server.channel())
        .withDeadline(Deadline.after(500, TimeUnit.MILLISECONDS))
        .exportPaymentMultipliers(REQUEST, new Reader());

    await().atMost(PATIENCE).untilTrue(ended);
  }

  @Test
  void endsWithTheErrorThatComesInTheMiddle() {
    messages = 3;
    breaks = true;

    Failure failure =
        Failure.of(() ->
            PaymentServiceGrpc.newBlockingStub(server.channel())
                .exportPaymentMultipliers(REQUEST)
                .forEachRemaining(answer -> {}));

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("NO_SUCH_RUN");
    assertThat(outcomes()).containsExactly(AuditEvent.STARTED, "NO_SUCH_RUN");
  }

  @Test
  void doesNotBeginWithABadRequest() {
    Failure failure =
        Failure.of(() ->
            PaymentServiceGrpc.newBlockingStub(server.channel())
                .exportPaymentMultipliers(ExportPaymentMultipliersRequest.getDefaultInstance())
                .hasNext());

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(sent).hasValue(0);
    assertThat(outcomes()).containsExactly("INVALID_FIELD");
  }

  private List<String> outcomes() {
    return trail.events().stream().map(AuditEvent::outcome).toList();
  }

  private final class Exporting extends PaymentServiceImplBase {

    @Override
    public void exportPaymentMultipliers(
        ExportPaymentMultipliersRequest request,
        StreamObserver<ExportPaymentMultipliersResponse> observer) {
      audited.stream(
          PaymentServiceGrpc.getExportPaymentMultipliersMethod(),
          request,
          request.getPublication(),
          observer,
          this::export);
    }

    private void export(ReplyStream<ExportPaymentMultipliersResponse> stream) {
      try {
        for (int i = 0; i < messages; i++) {
          stream.send(
              ExportPaymentMultipliersResponse.newBuilder()
                  .setResumeToken(i + " " + TOKEN)
                  .build());
          sent.incrementAndGet();
        }
        if (breaks) {
          throw new EngineException(ErrorCode.NO_SUCH_RUN, "found no run 7");
        }
      } finally {
        ended.set(true);
      }
    }
  }

  /** Takes messages only when told to. */
  private static final class Reader
      implements ClientResponseObserver<
          ExportPaymentMultipliersRequest, ExportPaymentMultipliersResponse> {

    private @Nullable ClientCallStreamObserver<ExportPaymentMultipliersRequest> call;

    @Override
    public void beforeStart(ClientCallStreamObserver<ExportPaymentMultipliersRequest> started) {
      call = started;
      started.disableAutoRequestWithInitial(1);
    }

    void take(int count) {
      if (call != null) {
        call.request(count);
      }
    }

    void leave() {
      if (call != null) {
        call.cancel("enough", null);
      }
    }

    @Override
    public void onNext(ExportPaymentMultipliersResponse message) {}

    @Override
    public void onError(Throwable e) {}

    @Override
    public void onCompleted() {}
  }
}
