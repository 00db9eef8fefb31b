package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.asmengine.bootstrap.Asm;
import org.asmengine.bootstrap.engine.DatabaseLocation;

/** {@code asm serve} in a process of its own, which can be stopped and killed. */
final class ServiceProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("gRPC on ([^,]+),");
  private static final Duration START = Duration.ofSeconds(150);
  private static final Duration STOP = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;
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
      ProcessBuilder builder = new ProcessBuilder(command(location, directory));
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
      service.operator = Optional.of(new Operator(service.awaitAddress()));
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(DatabaseLocation location, Path directory) {
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
                "--plaintext",
                "--grpc-port",
                "0",
                "--management-port",
                "0",
                "--inputs",
                directory.resolve("inputs").toString(),
                "--outputs",
                directory.resolve("outputs").toString()));
    return Stream.concat(command.stream(), database.stream()).toList();
  }

  private String awaitAddress() {
    Instant end = Instant.now().plus(START);
    while (true) {
      var found = ADDRESS.matcher(log());
      if (found.find()) {
        return found.group(1);
      }
      assertThat(process.isAlive()).as(log()).isTrue();
      assertThat(Instant.now()).as(log()).isBefore(end);
      pause();
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

  /** SIGTERM, and how long it took to end. */
  Duration terminate() {
    Instant begin = Instant.now();
    process.destroy();
    awaitEnd();
    return Duration.between(begin, Instant.now());
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
    process.destroyForcibly();
  }
}
