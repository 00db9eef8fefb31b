package org.asmengine.grpc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceHealthTest {

  private static final String PAYMENT = "asm.v1.PaymentService";
  private static final String SCORE = "asm.v1.ScoreService";

  private volatile boolean storeReady = true;
  private volatile boolean indexReady = true;
  private volatile boolean verified = true;
  private final HealthStatusManager manager = new HealthStatusManager();
  private final ServerHealth health =
      new ServerHealth(
          manager,
          List.of(PAYMENT, SCORE),
          () -> storeReady,
          List.of(new Index()),
          List.of(() -> verified));
  private Server server;
  private ManagedChannel channel;

  @BeforeEach
  void start() throws IOException {
    server =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                InsecureServerCredentials.create())
            .addService(manager.getHealthService())
            .build()
            .start();
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + server.getPort(), InsecureChannelCredentials.create())
            .build();
  }

  @AfterEach
  void stop() {
    health.stop();
    channel.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void everythingServesWhenEverythingIsReady() {
    health.start();

    assertThat(List.of(of(PAYMENT), of(SCORE), of(ServerHealth.WHOLE)))
        .containsOnly(ServingStatus.SERVING);
  }

  @Test
  void theWholeServesOnlyOnceEveryConditionHasBeenMet() {
    verified = false;
    health.start();
    assertThat(of(ServerHealth.WHOLE)).isEqualTo(ServingStatus.NOT_SERVING);
    assertThat(of(SCORE)).isEqualTo(ServingStatus.SERVING);

    verified = true;

    becomes(ServerHealth.WHOLE, ServingStatus.SERVING);
  }

  @Test
  void theWholeServesOnlyOnceEveryServiceHasBeenReady() {
    indexReady = false;
    health.start();
    assertThat(of(PAYMENT)).isEqualTo(ServingStatus.NOT_SERVING);
    assertThat(of(ServerHealth.WHOLE)).isEqualTo(ServingStatus.NOT_SERVING);

    indexReady = true;

    becomes(PAYMENT, ServingStatus.SERVING);
    becomes(ServerHealth.WHOLE, ServingStatus.SERVING);
  }

  @Test
  void withoutTheStoreTheServicesThatNeedItStopAndTheOthersGoOn() {
    health.start();

    storeReady = false;

    becomes(SCORE, ServingStatus.NOT_SERVING);
    assertThat(of(PAYMENT)).isEqualTo(ServingStatus.SERVING);
    assertThat(of(ServerHealth.WHOLE)).isEqualTo(ServingStatus.SERVING);

    storeReady = true;

    becomes(SCORE, ServingStatus.SERVING);
  }

  @Test
  void whoeverFailsToAnswerIsNotReady() {
    ServerHealth failing =
        new ServerHealth(
            manager,
            List.of(SCORE),
            () -> {
              throw new IllegalStateException();
            },
            List.of(),
            List.of());
    failing.start();
    failing.stop();

    assertThat(of(SCORE)).isEqualTo(ServingStatus.NOT_SERVING);
  }

  @Test
  void nothingServesWhileTheServerShutsDown() {
    health.start();

    health.drain();

    assertThat(List.of(of(PAYMENT), of(SCORE), of(ServerHealth.WHOLE)))
        .containsOnly(ServingStatus.NOT_SERVING);
  }

  private void becomes(String service, ServingStatus status) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(of(service)).isEqualTo(status));
  }

  private ServingStatus of(String service) {
    return HealthGrpc.newBlockingStub(channel)
        .check(HealthCheckRequest.newBuilder().setService(service).build())
        .getStatus();
  }

  private final class Index implements ServiceReadiness {
    @Override
    public String service() {
      return PAYMENT;
    }

    @Override
    public boolean isReady() {
      return indexReady;
    }
  }
}
