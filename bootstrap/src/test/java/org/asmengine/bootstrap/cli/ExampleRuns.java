package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Four runs on one engine, for all tests that take them as a parameter: run 1 is the small example,
 * run 2 a what-if, run 3 has no circumstances, run 4 is a what-if to be damaged.
 */
final class ExampleRuns implements AutoCloseable {

  static final Path EXAMPLE = Path.of("src/test/resources/examples/small");
  static final Path INPUT = EXAMPLE.resolve("input");
  static final String TIN = "009742117";
  static final String NPI = "1199836020";

  private final Path directory;
  private final DatabaseLocation database;
  private final Engine engine;
  private final CommandRun first;
  private final CommandRun whatIf;

  private ExampleRuns() {
    try {
      directory = Files.createTempDirectory("asm-runs");
      database = new DatabaseLocation.Embedded(file("database"));
      engine = Engine.open(database);
      first = yearEnd(INPUT, "first");
      whatIf = yearEnd(INPUT, "what-if", "--set", "transform.steepness=0.2", "--quiet");
      yearEnd(withoutCircumstances(), "third", "--quiet");
      yearEnd(INPUT, "damaged", "--set", "transform.steepness=0.3", "--quiet");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the year end of run 1 went. */
  CommandRun first() {
    return first;
  }

  /** How the year end of run 2 went. */
  CommandRun whatIf() {
    return whatIf;
  }

  /** A file or directory of the tests. */
  Path file(String name) {
    return directory.resolve(name);
  }

  /** Runs a year end to that directory of the tests. */
  CommandRun yearEnd(Path input, String output, String... more) {
    List<String> options =
        List.of(
            "year-end",
            "--performance-year",
            "2027",
            "--input",
            input.toString(),
            "--output",
            file(output).toString());
    return run(Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Runs a command on the engine. */
  CommandRun run(String... args) {
    return CommandRun.with(location -> engine.lend(), Map.of(), args);
  }

  /** Changes a score of the run behind the engine's back. */
  void damage(int run) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                String.valueOf(database.properties().get("spring.datasource.url")), "asm", "");
        PreparedStatement update =
            connection.prepareStatement(
                "update final_score set final_score = 100 where run_id = ? and tin = ? and npi = ?")) {
      update.setInt(1, run);
      update.setString(2, TIN);
      update.setString(3, NPI);
      assertThat(update.executeUpdate()).isOne();
    }
  }

  private Path withoutCircumstances() throws IOException {
    Path copy = Files.createDirectories(file("input"));
    try (Stream<Path> files = Files.list(INPUT)) {
      for (Path file : files.filter(each -> !each.endsWith("circumstances.csv")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Override
  public void close() {
    engine.close();
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands the runs to tests; they close with the last test of all. */
  static final class Parameter implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(ExampleRuns.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == ExampleRuns.class;
    }

    @Override
    public ExampleRuns resolveParameter(ParameterContext parameter, ExtensionContext extension) {
      return extension
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent(ExampleRuns.class, key -> new ExampleRuns(), ExampleRuns.class);
    }
  }
}
