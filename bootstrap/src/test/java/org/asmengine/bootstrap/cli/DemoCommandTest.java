package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code asm demo}, and that its own advice works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCommandTest {

  private final List<DatabaseLocation> opened = new ArrayList<>();
  private Path directory = Path.of("");
  private Engine engine;
  private CommandRun demo;

  @BeforeAll
  void runDemo(@TempDir Path temporary) {
    directory = temporary.resolve("a demo");
    engine = Engine.open(new DatabaseLocation.Embedded(directory));
    demo = demo();
  }

  @AfterAll
  void close() {
    engine.close();
  }

  @Test
  void showsCohortsDistributionAndFiles() {
    assertThat(demo.exitCode()).isZero();
    assertThat(demo.lines())
        .anyMatch(line -> line.startsWith("Run 1: performance year 2027"))
        .anyMatch(line -> line.startsWith("scaling factor "))
        .contains("Payment adjustments, heart failure: whole percent, participants, dollars")
        .contains("Payment adjustments, low back pain: whole percent, participants, dollars")
        .anyMatch(line -> line.matches("   -9% +\\d+ +-\\$[\\d,.]+  █.*"))
        .contains("Files in " + directory.resolve("out") + ":");
    assertThat(directory.resolve("out/final_scores.csv")).isNotEmptyFile();
    assertThat(directory.resolve("in/participants.csv")).isNotEmptyFile();
    assertThat(opened).contains(new DatabaseLocation.Embedded(directory));
  }

  @Test
  void itsAdviceWorks() {
    List<String> advice =
        demo.lines().stream().filter(line -> line.startsWith("    ./asm ")).toList();

    assertThat(advice).hasSize(3);
    assertThat(advice).allSatisfy(line -> assertThat(run(words(line)).exitCode()).isZero());
  }

  @Test
  void aSecondDemoWorksToo() {
    CommandRun again = demo();

    assertThat(again.exitCode()).isZero();
    assertThat(again.lines())
        .contains("It was complete before: only its files were written again.")
        .containsAll(demo.lines().subList(1, demo.lines().size()));
  }

  @Test
  void anotherProcessOnItsDatabaseIsNamed() {
    CommandRun run =
        CommandRun.with(Engine::open, Map.of(), "demo", "--data-dir", directory.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .contains("asm: RUN_IN_PROGRESS", "is in use: process " + ProcessHandle.current().pid());
  }

  /** Splits as a shell does, quotes aside. */
  private static String[] words(String line) {
    String[] quoted = line.strip().split("'", -1);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < quoted.length; i++) {
      if (i % 2 == 1) {
        words.add(quoted[i]);
      } else if (!quoted[i].isBlank()) {
        words.addAll(List.of(quoted[i].strip().split(" ", -1)));
      }
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  private CommandRun demo() {
    return run("demo", "--participants", "400", "--quiet", "--data-dir", directory.toString());
  }

  private CommandRun run(String... args) {
    return CommandRun.with(
        location -> {
          opened.add(location);
          return engine.lend();
        },
        Map.of(),
        args);
  }
}
