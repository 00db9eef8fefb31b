package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code asm serve} with a real client, on free ports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServeCommandTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Announcement announcement = new Announcement();
  private Future<Integer> exitCode;
  private ManagedChannel channel;

  @BeforeAll
  void serve(@TempDir Path directory) throws InterruptedException {
    exitCode =
        executor.submit(() ->
            AsmCommand.line(new PrintWriter(announcement), new PrintWriter(announcement, true))
                .execute(
                    "serve",
                    "--plaintext",
                    "--reflection",
                    "--grpc-port",
                    "0",
                    "--management-port",
                    "0",
                    "--data-dir",
                    directory.toString()));
    announcement.await();
    channel =
        Grpc.newChannelBuilder(address("gRPC on (\\S+),"), InsecureChannelCredentials.create())
            .build();
  }

  @AfterAll
  void stop() throws Exception {
    channel.shutdownNow();
    executor.shutdownNow();
    assertThat(exitCode.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isZero();
  }

  @Test
  void isHealthy() throws Exception {
    assertThat(
            HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
    assertThat(get(address("health on (\\S+)"))).contains("\"status\":\"UP\"");
  }

  @Test
  void listsItsServices() throws Exception {
    CompletableFuture<List<String>> names = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> call =
        ServerReflectionGrpc.newStub(channel).serverReflectionInfo(new Names(names));
    call.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    call.onCompleted();

    assertThat(names.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .contains("asm.v1.RuleSetService", "grpc.health.v1.Health");
  }

  @Test
  void servesTheRuleSets() throws Exception {
    assertThat(
            RuleSetServiceGrpc.newBlockingStub(channel)
                .getRuleSet(GetRuleSetRequest.newBuilder().setName("ruleSets/2027").build())
                .getPaymentYear())
        .isEqualTo(2029);
    assertThat(get(address("metrics on (\\S+)"))).contains("grpc_server_seconds_count");
  }

  private String address(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(announcement.toString());
    assertThat(matcher.find()).as("%s in %s", pattern, announcement).isTrue();
    return matcher.group(1);
  }

  private static String get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    }
  }

  /** What the command says; it is complete when it is flushed. */
  private static final class Announcement extends StringWriter {
    private final CountDownLatch flushed = new CountDownLatch(1);

    @Override
    public void flush() {
      super.flush();
      flushed.countDown();
    }

    void await() throws InterruptedException {
      assertThat(flushed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  private record Names(CompletableFuture<List<String>> future)
      implements StreamObserver<ServerReflectionResponse> {
    @Override
    public void onNext(ServerReflectionResponse response) {
      future.complete(
          response.getListServicesResponse().getServiceList().stream()
              .map(ServiceResponse::getName)
              .toList());
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
