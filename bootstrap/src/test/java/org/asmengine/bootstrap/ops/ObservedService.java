package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.RunId;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.ListRuleSetsRequest;
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
    engine =
        Engine.serve(
            new DatabaseLocation.Embedded(directory.resolve("database")),
            Map.of("spring.grpc.server.port", 0, "server.port", 0, "asm.metrics.refresh", "100ms"));
    channel =
        Grpc.newChannelBuilder(engine.ports().grpc(), InsecureChannelCredentials.create()).build();
    yearEnd();
    engine.publishRun().publish(new RunId(1), "a test");
    call();
    await()
        .atMost(PATIENCE)
        .until(() -> scrape().contains("asm_publication_age_seconds{payment_year=\"2029\"}"));
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
    for (String name : List.of("ruleSets/1999", "nothing")) {
      assertThatExceptionOfType(StatusRuntimeException.class)
          .isThrownBy(() -> stub.getRuleSet(request(name)));
    }
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
                    call();
                  } while (!isStopped());
                  throw new CancellationException();
                });
      } catch (CancellationException e) {
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
