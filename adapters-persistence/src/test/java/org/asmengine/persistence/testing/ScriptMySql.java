package org.asmengine.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server that the project's {@code dev/mysql-up} starts on Debian. It stays up for the next
 * tests; {@code dev/mysql-down} stops it.
 *
 * @param workingDirectory in the project, at any depth
 * @param apt the program that tells a Debian machine
 */
record ScriptMySql(Path workingDirectory, Path apt) implements MySqlSource {

  private static final Pattern VARIABLE = Pattern.compile("(?<name>[A-Z_]+)='(?<value>[^']*)'");
  private static final long MINUTES = 10;

  @Override
  public Optional<MySqlDatabase> find() {
    return Files.isExecutable(apt) ? script().flatMap(ScriptMySql::run) : Optional.empty();
  }

  /** The script of the project that the working directory belongs to. */
  Optional<Path> script() {
    for (Path folder = workingDirectory.toAbsolutePath().normalize();
        folder != null;
        folder = folder.getParent()) {
      Path script = folder.resolve("dev").resolve("mysql-up");
      if (Files.isRegularFile(folder.resolve("asm")) && Files.isExecutable(script)) {
        return Optional.of(script);
      }
    }
    return Optional.empty();
  }

  /** The variables of a line {@code export NAME='value' NAME='value'}. */
  static Map<String, String> variables(String line) {
    Map<String, String> variables = new HashMap<>();
    Matcher matcher = VARIABLE.matcher(line);
    while (matcher.find()) {
      variables.put(matcher.group("name"), matcher.group("value"));
    }
    return variables;
  }

  private static Optional<MySqlDatabase> run(Path script) {
    try {
      Path output = Files.createTempFile("asm-mysql-up", ".out");
      Path log = Files.createTempFile("asm-mysql-up", ".log");
      try {
        Process process =
            new ProcessBuilder(script.toString(), "--env")
                .redirectOutput(output.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroy();
          throw failure(script, "took more than " + MINUTES + " minutes", log);
        }
        if (process.exitValue() != 0) {
          throw failure(script, "failed", log);
        }
        return new EnvironmentMySql(variables(read(output))).find();
      } finally {
        Files.deleteIfExists(output);
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + script, e);
    }
  }

  private static IllegalStateException failure(Path script, String what, Path log)
      throws IOException {
    return new IllegalStateException(script + " " + what + ":\n" + read(log));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
