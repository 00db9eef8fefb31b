package org.asmengine.bootstrap.yearend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;

/** A year end in a process of its own, which can be killed. */
final class MortalYearEnd {

  private static final int CHUNK_SIZE = 10;

  private MortalYearEnd() {}

  /** The run that a process was doing, to be done again. */
  static YearEndCase given(Path input, Path output, int number, int partitions) {
    return YearEndCase.of(input, output)
        .with(SmallExample.another(number))
        .in(partitions, CHUNK_SIZE);
  }

  /**
   * Starts the process.
   *
   * @param when when it kills itself
   * @param log gets what it prints
   */
  static Process start(
      DatabaseLocation location,
      Path input,
      Path output,
      int number,
      int partitions,
      String when,
      Path log)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath(),
                MortalYearEnd.class.getName(),
                input.toString(),
                output.toString(),
                Integer.toString(number),
                Integer.toString(partitions),
                when));
    ProcessBuilder builder = new ProcessBuilder(command);
    switch (location) {
      case DatabaseLocation.Embedded(Path directory) ->
          builder.environment().put("TEST_DIRECTORY", directory.toString());
      case DatabaseLocation.MySql mysql ->
          builder
              .environment()
              .putAll(
                  Map.of(
                      "TEST_URL", mysql.url(),
                      "TEST_USER", mysql.account().user(),
                      "TEST_PASSWORD", mysql.account().password()));
    }
    // The machine may have other work, and it is not to die of that.
    builder.environment().put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "120000");
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Surefire may hide the class path in the manifest of a jar; it tells the real one beside it. */
  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", File.pathSeparator));
  }

  /** Takes input and output, the number of the run, its partitions, and when it dies. */
  public static void main(String[] arguments) throws IOException {
    Path output = Path.of(arguments[1]);
    YearEndCase given =
        given(
                Path.of(arguments[0]),
                output,
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]))
            .tell(Kill.parse(arguments[4]));
    try (Engine engine = Engine.open(location(System.getenv()))) {
      Files.createDirectories(output);
      Files.createFile(ready(output));
      engine.yearEnd().run(given.request());
    }
  }

  /** The file that is there as soon as the run begins. */
  static Path ready(Path output) {
    return output.resolveSibling(output.getFileName() + ".ready");
  }

  private static DatabaseLocation location(Map<String, String> environment) {
    String directory = environment.get("TEST_DIRECTORY");
    return directory == null
        ? new DatabaseLocation.MySql(
            environment.getOrDefault("TEST_URL", ""),
            environment.getOrDefault("TEST_USER", ""),
            environment.getOrDefault("TEST_PASSWORD", ""))
        : new DatabaseLocation.Embedded(Path.of(directory));
  }
}
