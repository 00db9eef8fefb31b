package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.grpc.DefaultDeadlineTest.SlowRead;
import org.asmengine.grpc.DefaultDeadlineTest.SlowRuleSets;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Calls that nobody waits for any more are counted by the code that their client saw. */
@GrpcServerTest
@Import(DefaultDeadlineTest.Slowness.class)
class AbandonedCallMetricsTest {

  private static final String UNARY = "GetRuleSet";
  private static final String STREAM = "ExportPaymentMultipliers";
  private static final GetRuleSetRequest REQUEST =
      GetRuleSetRequest.newBuilder().setName("ruleSets/2027").build();

  private final Channel channel;
  private final SlowRuleSets slow;
  private final Multipliers multipliers;
  private final MeterRegistry meters;

  AbandonedCallMetricsTest(
      Client client, SlowRuleSets slow, Multipliers multipliers, MeterRegistry meters) {
    this.channel = client.channel();
    this.slow = slow;
    this.multipliers = multipliers;
    this.meters = meters;
  }

  @Test
  void aClientThatGoesAwayDuringAUnaryCallIsCountedAsCancelled() throws Exception {
    SlowRead read = slow.next();
    Map<String, Long> before = counted(UNARY);
    ListenableFuture<?> answer = RuleSetServiceGrpc.newFutureStub(channel).getRuleSet(REQUEST);
    Context context = read.context().get(10, TimeUnit.SECONDS);

    assertThat(answer.cancel(true)).isTrue();

    answerTooLate(read, context);
    countsOneMore(UNARY, "CANCELLED", before);
  }

  @Test
  void aDeadlineThatComesDuringAUnaryCallIsCountedAsSuch() throws Exception {
    SlowRead read = slow.next();
    Map<String, Long> before = counted(UNARY);
    ListenableFuture<?> answer =
        RuleSetServiceGrpc.newFutureStub(channel)
            .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
            .getRuleSet(REQUEST);
    Context context = read.context().get(10, TimeUnit.SECONDS);

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
        .withMessageContaining("DEADLINE_EXCEEDED");

    answerTooLate(read, context);
    countsOneMore(UNARY, "DEADLINE_EXCEEDED", before);
  }

  @Test
  void aClientThatGoesAwayDuringAStreamIsCountedAsCancelled() {
    multipliers.serve(MultiplierFixture.index(2047, 1, 1_000_000));
    Map<String, Long> before = counted(STREAM);
    CancellableContext leaving = Context.current().withCancellation();

    leaving.run(() -> export(Duration.ofMinutes(1)).next());
    leaving.cancel(null);

    countsOneMore(STREAM, "CANCELLED", before);
  }

  @Test
  void aDeadlineThatComesDuringAStreamIsCountedAsSuch() {
    multipliers.serve(MultiplierFixture.index(2047, 1, 1_000_000));
    Map<String, Long> before = counted(STREAM);
    Iterator<ExportPaymentMultipliersResponse> export = export(Duration.ofMillis(500));
    export.next();
    await().pollDelay(Duration.ofMillis(700)).until(() -> true);

    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> export.forEachRemaining(message -> {}))
        .withMessageContaining("DEADLINE_EXCEEDED");

    countsOneMore(STREAM, "DEADLINE_EXCEEDED", before);
  }

  private Iterator<ExportPaymentMultipliersResponse> export(Duration deadline) {
    return PaymentServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .exportPaymentMultipliers(
            ExportPaymentMultipliersRequest.newBuilder()
                .setPublication("publications/2047")
                .build());
  }

  private static void answerTooLate(SlowRead read, Context context) {
    await().atMost(Duration.ofSeconds(10)).until(context::isCancelled);
    assertThat(read.answer().complete(RuleSetFixture.of(2027))).isTrue();
  }

  private void countsOneMore(String method, String code, Map<String, Long> before) {
    Map<String, Long> expected = new TreeMap<>(before);
    expected.merge(code, 1L, Long::sum);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(counted(method)).isEqualTo(expected));
  }

  private Map<String, Long> counted(String method) {
    Map<String, Long> counted = new TreeMap<>();
    for (Timer timer : meters.find("grpc.server").tag("rpc.method", method).timers()) {
      if (timer.count() > 0) {
        counted.merge(
            String.valueOf(timer.getId().getTag("grpc.status_code")), timer.count(), Long::sum);
      }
    }
    return counted;
  }
}
