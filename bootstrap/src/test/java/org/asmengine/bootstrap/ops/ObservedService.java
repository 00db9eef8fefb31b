package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.type.Date;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.access.Role;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.security.TlsDirectory;
import org.asmengine.bootstrap.security.TrialCertificates;
import org.asmengine.bootstrap.security.ValidTime;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.ListRuleSetsRequest;
import org.asmengine.proto.v1.PaymentMultiplier;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The service on an embedded database after a small year end, its publication and a few calls, good
 * and bad: one for all tests that take it as a parameter.
 */
final class ObservedService implements AutoCloseable {

  static final Path EXAMPLE = Path.of("src/test/resources/examples/small/input");

  static final String TIN = "009742117";
  static final String NPI = "1199836020";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path directory;
  private final Engine engine;
  private final ManagedChannel channel;

  private ObservedService() {
    try {
      directory = Files.createTempDirectory("asm-observed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path tls = directory.resolve("tls");
    Map<String, Object> settings = new HashMap<>(certificates(tls));
    settings.put("spring.grpc.server.port", 0);
    settings.put("server.port", 0);
    settings.put("asm.metrics.refresh", "100ms");
    settings.put("asm.runs.work", false);
    engine = Engine.serve(new DatabaseLocation.Embedded(directory.resolve("database")), settings);
    channel = channel(tls);
    yearEnd();
    engine.publishRun().publish(new RunId(1), "a test");
    await()
        .atMost(PATIENCE)
        .until(() -> scrape().contains("asm_publication_loaded{payment_year=\"2029\"} 1"));
    call();
  }

  private static Map<String, Object> certificates(Path tls) {
    try {
      ValidTime month = ValidTime.startingAt(Instant.now(), Duration.ofDays(30));
      assertThat(TrialCertificates.of(List.of(), month).write(tls)).isNotEmpty();
      return new TlsDirectory(tls).settings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ManagedChannel channel(Path tls) {
    String reader = TrialCertificates.name(Role.READER);
    try {
      return Grpc.newChannelBuilder(
              engine.ports().grpc(),
              TlsChannelCredentials.newBuilder()
                  .trustManager(tls.resolve("ca.pem").toFile())
                  .keyManager(
                      tls.resolve(reader + ".pem").toFile(), tls.resolve(reader + ".key").toFile())
                  .build())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void yearEnd() {
    engine
        .runMeters()
        .run(
            Progress.silent(),
            progress ->
                engine
                    .yearEnd()
                    .run(
                        new YearEndRequest(
                            PerformanceYear.of(2027),
                            Map.of(),
                            new CsvDirectory(EXAMPLE),
                            new OutputDirectory(directory.resolve("output")),
                            OptionalLong.empty(),
                            2,
                            500,
                            progress)));
  }

  /** Some calls that succeed and some that fail in the ways that clients cause. */
  void call() {
    RuleSetServiceGrpc.RuleSetServiceBlockingStub stub =
        RuleSetServiceGrpc.newBlockingStub(channel);
    assertThat(stub.listRuleSets(ListRuleSetsRequest.getDefaultInstance()).getRuleSetsCount())
        .isPositive();
    for (String name : List.of("ruleSets/2027", "ruleSets/2028")) {
      assertThat(stub.getRuleSet(request(name)).getName()).isEqualTo(name);
    }
    assertThat(multiplier()).isNotEqualTo(PaymentMultiplier.getDefaultInstance());
    for (String name : List.of("ruleSets/1999", "nothing")) {
      assertThatExceptionOfType(StatusRuntimeException.class)
          .isThrownBy(() -> stub.getRuleSet(request(name)));
    }
  }

  /** What a claim of a participant of the example asks for. */
  PaymentMultiplier multiplier() {
    return PaymentServiceGrpc.newBlockingStub(channel)
        .getPaymentMultiplier(
            GetPaymentMultiplierRequest.newBuilder()
                .setTin(TIN)
                .setNpi(NPI)
                .setDateOfService(Date.newBuilder().setYear(2029).setMonth(7).setDay(1))
                .build());
  }

  private static GetRuleSetRequest request(String name) {
    return GetRuleSetRequest.newBuilder().setName(name).build();
  }

  /** Calls that go on, and a run that gets on, until it is closed. */
  final class Traffic implements AutoCloseable {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("traffic").start(this::goOn);

    private void goOn() {
      try {
        engine
            .runMeters()
            .run(
                Progress.silent(),
                progress -> {
                  progress.begin(Phase.REVIEW, 0);
                  progress.begin(Phase.SCORE, Integer.MAX_VALUE);
                  do {
                    progress.advance(Phase.REVIEW, 7);
                    progress.advance(Phase.SCORE, 5);
                    progress.wrote(Phase.SCORE, 5);
                    call();
                  } while (!isStopped());
                  throw new EngineException(ErrorCode.RUN_STOPPED, "the test ends");
                });
      } catch (EngineException e) {
        // As it should be: such a run counts as stopped.
      }
    }

    /** Waits a moment between calls. */
    private boolean isStopped() {
      try {
        return stop.await(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        return true;
      }
    }

    @Override
    public void close() {
      stop.countDown();
      await().atMost(PATIENCE).until(() -> !thread.isAlive());
    }
  }

  Traffic traffic() {
    return new Traffic();
  }

  /** Host and port of the metrics. */
  String management() {
    return engine.ports().management();
  }

  /** What Prometheus reads. */
  String scrape() {
    return get("http://" + management() + "/actuator/prometheus");
  }

  static String get(String address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "%s answered %d: %s".formatted(address, response.statusCode(), response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
    engine.close();
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands the service to tests; it closes with the last test of all. */
  static final class Parameter implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(ObservedService.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == ObservedService.class;
    }

    @Override
    public ObservedService resolveParameter(
        ParameterContext parameter, ExtensionContext extension) {
      return extension
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent(
              ObservedService.class, key -> new ObservedService(), ObservedService.class);
    }
  }
}
