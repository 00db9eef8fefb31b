package org.asmengine.bootstrap.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs of Prometheus: those in PATH, else on Debian those that {@code dev/prometheus-get}
 * fetches. Where there are none the tests fail: nothing stands in for them.
 */
final class PrometheusPrograms {

  private static final long MINUTES = 10;

  private PrometheusPrograms() {}

  /** The program of that name. */
  static Path find(String program) {
    return inPath(program).orElseGet(() -> fetched().resolve(program));
  }

  private static Optional<Path> inPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":", -1))
        .map(folder -> Path.of(folder).resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path fetched() {
    Outcome outcome = run(List.of(Ops.REPOSITORY.resolve("dev/prometheus-get").toString()));
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException(
          "these tests need Prometheus with its promtool and found none in PATH: "
              + outcome.output());
    }
    return Path.of(outcome.output().lines().reduce((first, last) -> last).orElseThrow());
  }

  /** How a program ended and what it wrote. */
  record Outcome(int exitCode, String output) {}

  /** Runs a program in the repository's folder. */
  static Outcome run(List<String> command) {
    try {
      Path output = Files.createTempFile("asm-prometheus", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(Ops.REPOSITORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new IllegalStateException(command + " took more than " + MINUTES + " minutes");
        }
        return new Outcome(
            process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + command, e);
    }
  }
}
