package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.type.Date;
import com.sun.net.httpserver.HttpServer;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces: nothing of them unless asked for; then a span for each call, without identifiers. */
class TracingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TIN = "123456789";
  private static final String NPI = "1234567893";

  private final HttpServer collector =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  /** What arrived, each byte as one character: texts stand in the messages as they are. */
  private final List<String> received = new CopyOnWriteArrayList<>();

  TracingTest() throws IOException {
    collector.createContext(
        "/v1/traces",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
          exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
  }

  @AfterEach
  void stop() {
    collector.stop(0);
  }

  private Map<String, Object> settings(boolean traces) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("asm.security.plaintext", true);
    settings.put("asm.runs.work", false);
    settings.put("spring.grpc.server.port", 0);
    settings.put("server.port", 0);
    settings.put(
        "management.opentelemetry.tracing.export.otlp.endpoint",
        "http://127.0.0.1:%d/v1/traces".formatted(collector.getAddress().getPort()));
    settings.put("management.opentelemetry.tracing.export.schedule-delay", "50ms");
    settings.put("management.tracing.sampling.probability", 1);
    if (traces) {
      settings.put("management.tracing.export.enabled", true);
    }
    return settings;
  }

  private void callAService(Path directory, boolean traces, Runnable then) {
    try (Engine engine = Engine.serve(new DatabaseLocation.Embedded(directory), settings(traces))) {
      ManagedChannel channel =
          Grpc.newChannelBuilder(engine.ports().grpc(), InsecureChannelCredentials.create())
              .build();
      try {
        call(channel);
        then.run();
      } finally {
        channel.shutdownNow();
      }
    }
  }

  private static void call(ManagedChannel channel) {
    var ruleSet =
        RuleSetServiceGrpc.newBlockingStub(channel)
            .getRuleSet(GetRuleSetRequest.newBuilder().setName("ruleSets/2027").build());
    assertThat(ruleSet.getPaymentYear()).isEqualTo(2029);
    try {
      var multiplier =
          PaymentServiceGrpc.newBlockingStub(channel)
              .getPaymentMultiplier(
                  GetPaymentMultiplierRequest.newBuilder()
                      .setTin(TIN)
                      .setNpi(NPI)
                      .setDateOfService(Date.newBuilder().setYear(2029).setMonth(7).setDay(1))
                      .build());
      assertThat(multiplier).isNotNull();
    } catch (StatusRuntimeException e) {
      // Nothing is published here; what counts is the call.
      assertThat(e.getMessage()).doesNotContain(TIN);
    }
  }

  private static boolean isExporting() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("BatchSpanProcessor"));
  }

  @Test
  void offThereIsNoThreadAndNothingIsSent(@TempDir Path directory) {
    callAService(directory, false, () -> assertThat(isExporting()).isFalse());

    assertThat(received).isEmpty();
  }

  @Test
  void onEveryCallIsASpanWithoutIdentifiers(@TempDir Path directory) {
    callAService(
        directory,
        true,
        () -> {
          assertThat(isExporting()).isTrue();
          await()
              .atMost(PATIENCE)
              .untilAsserted(() ->
                  assertThat(String.join("", received))
                      .contains("asm.v1.RuleSetService/GetRuleSet")
                      .contains("asm.v1.PaymentService/GetPaymentMultiplier"));
        });

    assertThat(received).allSatisfy(message -> assertThat(message).doesNotContain(TIN, NPI));
  }
}
