package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.File;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmengine.application.access.Role;
import org.asmengine.bootstrap.Asm;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.privacy.IdentifierScan;
import org.asmengine.bootstrap.security.TrialCertificates;
import org.asmengine.bootstrap.security.ValidTime;

/** {@code asm serve} in a process of its own, which can be stopped and killed. */
final class ServiceProcess implements AutoCloseable {

  private static final String TLS = "tls";
  private static final Pattern ADDRESS = Pattern.compile("gRPC on ([^,]+),");
  private static final Pattern MANAGEMENT = Pattern.compile("health on http://([^/]+)/");
  private static final Duration START = Duration.ofMinutes(10);

  /** Calls get 20 s to end, and runs 25 s; the machine may have other work. */
  private static final Duration STOP = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;
  private final List<ManagedChannel> channels = new ArrayList<>();
  private Optional<Operator> operator = Optional.empty();

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param directory below it are inputs and outputs
   * @param environment settings, as variables of the environment
   */
  static ServiceProcess start(
      DatabaseLocation location, Path directory, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile(directory, "service", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command(location, directory, List.of("--plaintext")));
      builder.environment().putAll(environment);
      if (location instanceof DatabaseLocation.MySql mySql) {
        builder
            .environment()
            .putAll(
                Map.of(
                    "ASM_DB_USER", mySql.account().user(),
                    "ASM_DB_PASSWORD", mySql.account().password()));
      }
      ServiceProcess service =
          new ServiceProcess(
              builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
      service.operator = Optional.of(new Operator(service.awaitAddress(ADDRESS)));
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with mutual TLS and certificates for each role, on the embedded database. */
  static ServiceProcess secured(DatabaseLocation location, Path directory) {
    try {
      Path tls = directory.resolve(TLS);
      ValidTime month = ValidTime.startingAt(Instant.now(), Duration.ofDays(30));
      assertThat(TrialCertificates.of(List.of(), month).write(tls)).isNotEmpty();
      Path log = Files.createTempFile(directory, "service", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command(location, directory, List.of("--tls", tls.toString())));
      return new ServiceProcess(
          builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(
      DatabaseLocation location, Path directory, List<String> security) {
    List<String> database =
        switch (location) {
          case DatabaseLocation.Embedded(Path data) -> List.of("--data-dir", data.toString());
          case DatabaseLocation.MySql mySql -> List.of("--database", mySql.url());
        };
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path",
                    System.getProperty("java.class.path", File.pathSeparator)),
                Asm.class.getName(),
                "serve",
                "--grpc-port",
                "0",
                "--management-port",
                "0",
                "--inputs",
                directory.resolve("inputs").toString(),
                "--outputs",
                directory.resolve("outputs").toString()));
    command.addAll(security);
    return Stream.concat(command.stream(), database.stream()).toList();
  }

  private String awaitAddress(Pattern told) {
    Instant end = Instant.now().plus(START);
    while (true) {
      var found = told.matcher(log());
      if (found.find()) {
        return found.group(1);
      }
      assertThat(process.isAlive()).as(log()).isTrue();
      assertThat(Instant.now()).as(log()).isBefore(end);
      pause();
    }
  }

  /** A connection with the certificate of that role, if the service has certificates. */
  ManagedChannel channel(Role role) {
    Path tls = log.resolveSibling(TLS);
    String name = TrialCertificates.name(role);
    try {
      ManagedChannel channel =
          Grpc.newChannelBuilder(
                  awaitAddress(ADDRESS),
                  TlsChannelCredentials.newBuilder()
                      .trustManager(tls.resolve("ca.pem").toFile())
                      .keyManager(
                          tls.resolve(name + ".pem").toFile(), tls.resolve(name + ".key").toFile())
                      .build())
              .build();
      channels.add(channel);
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Operator operator() {
    return operator.orElseThrow();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Prometheus reads. */
  String scrape() {
    URI address = URI.create("http://" + awaitAddress(MANAGEMENT) + "/actuator/prometheus");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(address).timeout(Operator.PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGTERM: it ends by itself, after the calls and the chunk that are under way. */
  void terminate() {
    process.destroy();
    awaitEnd();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  private void awaitEnd() {
    operator().close();
    try {
      assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).as(log()).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    operator.ifPresent(Operator::close);
    channels.forEach(ManagedChannel::shutdownNow);
    process.destroyForcibly();
    IdentifierScan.everyScanLooksAt("service process", log());
  }
}
