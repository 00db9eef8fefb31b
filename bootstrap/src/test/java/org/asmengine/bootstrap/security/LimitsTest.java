package org.asmengine.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the configuration allows holds with TLS as it would without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

  private static final int MEGABYTE = 1 << 20;

  private SecureServer server;
  private ManagedChannel channel;

  @BeforeAll
  void serve(@TempDir Path directory) throws IOException {
    TlsSetup setup = TlsSetup.in(directory.resolve("tls"), TlsSetup.YEAR);
    server =
        setup.serve(
            directory.resolve("data"),
            Map.of("spring.grpc.server.keepalive.connection.max-age", "2s"));
    channel = server.channel(setup.client("reader"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aRequestOfUpToFourMegabytesIsRead() {
    assertThat(get("x".repeat(4 * MEGABYTE - 100)).code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(get("x".repeat(4 * MEGABYTE + 1)).code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
  }

  @Test
  void aConnectionHasAnEnd() {
    assertThat(Answer.toReader(channel)).isEqualTo(Answer.OK);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> channel.getState(false) == ConnectivityState.IDLE);
    assertThat(Answer.toReader(channel)).isEqualTo(Answer.OK);
  }

  private Answer get(String name) {
    return Answer.of(() ->
        RuleSetServiceGrpc.newBlockingStub(channel)
            .getRuleSet(GetRuleSetRequest.newBuilder().setName(name).build()));
  }
}
