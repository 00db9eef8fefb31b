package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asmengine.application.testing.TickingClock;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year whose reports would compare with made-up benchmarks is not published until there are final
 * ones.
 */
class UnsettledBenchmarksTest {

  private static final List<String> STATES =
      List.of(
          "PRELIMINARY_LIST",
          "FINAL_LIST",
          "MEASURING",
          "SUBMISSIONS_OPEN",
          "CLOSED",
          "SCORED",
          "REPORTS_OUT",
          "NOTICE_WINDOW",
          "FINAL");

  private final TickingClock clock = new TickingClock(Instant.parse("2028-04-02T12:00:00Z"));

  @Test
  void mockBenchmarksKeepAYearFromPublication(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("benchmarks.json");
    Files.writeString(file, DocumentCommandsTest.BENCHMARKS);
    try (Engine engine =
        Engine.open(
            new DatabaseLocation.Embedded(directory.resolve("database")), clock, Map.of())) {
      done(
          engine,
          "year-end",
          "--performance-year",
          "2027",
          "--input",
          ExampleRuns.INPUT.toString(),
          "--output",
          directory.resolve("out").toString(),
          "--quiet");
      done(engine, "year", "plan", "--performance-year", "2027");
      done(
          engine,
          "benchmarks",
          "import",
          file.toString(),
          "--provenance",
          "MOCK",
          "--commit",
          "100b25f9");
      for (String state : STATES) {
        if (state.equals("FINAL")) {
          clock.moveTo(Instant.parse("2028-12-01T12:00:00Z")); // the window for notices is over
        }
        advance(engine, state);
      }

      CommandRun refused = publish(engine);
      assertThat(refused.exitCode()).isEqualTo(4);
      assertThat(refused.err())
          .contains(
              "asm: BENCHMARK_NOT_FINAL", "COST_HF_1 administrativeClaims of 2026 (MOCK, set 1)");

      Files.writeString(file, DocumentCommandsTest.BENCHMARKS + "\n");
      done(
          engine,
          "benchmarks",
          "import",
          file.toString(),
          "--provenance",
          "FINAL",
          "--commit",
          "2a0c11d7");
      CommandRun published = publish(engine);
      assertThat(published.exitCode()).as(published.err()).isZero();
    }
  }

  private static CommandRun publish(Engine engine) {
    return run(
        engine,
        "year",
        "advance",
        "--performance-year",
        "2027",
        "--to",
        "PUBLISHED",
        "--override",
        "a rehearsal");
  }

  private static void advance(Engine engine, String state) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "year",
                "advance",
                "--performance-year",
                "2027",
                "--to",
                state,
                "--override",
                "a rehearsal"));
    if (state.equals("SCORED")) {
      words.addAll(List.of("--run", "1", "--accept-rejects", "1000"));
    }
    done(engine, words.toArray(String[]::new));
  }

  private static void done(Engine engine, String... words) {
    CommandRun run = run(engine, words);
    assertThat(run.exitCode()).as("%s: %s", String.join(" ", words), run.err()).isZero();
  }

  private static CommandRun run(Engine engine, String... words) {
    return CommandRun.with(location -> engine.lend(), Map.of(), words);
  }
}
