package org.asmengine.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.asmengine.bootstrap.Asm;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.RuleSet;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command in a process of its own, with trial certificates, stopped by SIGTERM. */
class DrainTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int STOPPED_BY_SIGTERM = 143;

  @TempDir private Path directory;

  @Test
  void aCallInFlightEndsAndNoOtherBegins() throws Exception {
    Path tls = directory.resolve("tls");
    TrialCertificates.of(List.of(), ValidTime.startingAt(Instant.now(), Duration.ofDays(1)))
        .write(tls);
    Process process = start(tls);
    ManagedChannel channel = null;
    try {
      String address = address();
      channel = channel(tls, address);
      assertThat(get(channel)).isEqualTo("ruleSets/2027");
      InFlight call = InFlight.begin(channel);

      process.destroy(); // SIGTERM
      ManagedChannel late = channel(tls, address);
      await().atMost(PATIENCE).until(() -> isRefused(late));
      late.shutdownNow();
      assertThat(process.isAlive()).as("waits for the call").isTrue();
      call.finish();

      assertThat(call.answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).getName())
          .isEqualTo("ruleSets/2028");
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(STOPPED_BY_SIGTERM);
    } finally {
      if (channel != null) {
        channel.shutdownNow();
      }
      process.destroyForcibly();
    }
  }

  private Process start(Path tls) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty(
                "surefire.test.class.path",
                System.getProperty("java.class.path", File.pathSeparator)),
            Asm.class.getName(),
            "serve",
            "--tls",
            tls.toString(),
            "--grpc-port",
            "0",
            "--management-port",
            "0",
            "--data-dir",
            directory.resolve("data").toString())
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private Path log() {
    return directory.resolve("log.txt");
  }

  private String address() {
    Pattern pattern = Pattern.compile("gRPC on (\\S+), mutual TLS 1.3");
    return await()
        .atMost(PATIENCE)
        .until(
            () -> pattern.matcher(Files.readString(log())).results().map(m -> m.group(1)).toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  private static ManagedChannel channel(Path tls, String address) throws IOException {
    return NettyChannelBuilder.forTarget(address)
        .sslContext(
            GrpcSslContexts.configure(
                    io.netty.handler.ssl.SslContextBuilder.forClient(), SslProvider.JDK)
                .trustManager(tls.resolve("ca.pem").toFile())
                .keyManager(tls.resolve("reader.pem").toFile(), tls.resolve("reader.key").toFile())
                .build())
        .build();
  }

  private static boolean isRefused(ManagedChannel channel) {
    channel.resetConnectBackoff();
    return Answer.of(() -> get(channel)).code() == Status.Code.UNAVAILABLE;
  }

  private static String get(ManagedChannel channel) {
    return RuleSetServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(20, TimeUnit.SECONDS)
        .getRuleSet(GetRuleSetRequest.newBuilder().setName("ruleSets/2027").build())
        .getName();
  }

  /**
   * A call that the server has seen begin, and that waits for its request.
   *
   * @param call the call
   * @param answer what the server answers in the end
   */
  private record InFlight(
      ClientCall<GetRuleSetRequest, RuleSet> call, CompletableFuture<RuleSet> answer) {

    /** The server reads frames in order: an answer to a later call shows that it has this one. */
    static InFlight begin(ManagedChannel channel) {
      InFlight flying =
          new InFlight(
              channel.newCall(
                  RuleSetServiceGrpc.getGetRuleSetMethod(),
                  CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.MINUTES)),
              new CompletableFuture<>());
      flying.call.start(new Listener(flying.answer), new Metadata());
      flying.call.request(2);
      assertThat(get(channel)).isEqualTo("ruleSets/2027");
      return flying;
    }

    void finish() {
      call.sendMessage(GetRuleSetRequest.newBuilder().setName("ruleSets/2028").build());
      call.halfClose();
    }
  }

  private static final class Listener extends ClientCall.Listener<RuleSet> {

    private final CompletableFuture<RuleSet> answer;

    Listener(CompletableFuture<RuleSet> answer) {
      this.answer = answer;
    }

    @Override
    public void onMessage(RuleSet message) {
      answer.complete(message);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      answer.completeExceptionally(status.asRuntimeException());
    }
  }
}
