package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code asm sample}. */
class SampleCommandTest {

  @TempDir private Path directory = Path.of("");

  @Test
  void writesTheInputFiles() throws IOException {
    CommandRun run = sample("one", "--participants", "250");

    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().getFirst()).matches("Wrote 250 participants with [\\d,]+ rows to .+one");
    assertThat(run.lines().getLast())
        .matches("Next: ./asm year-end --performance-year 2027 --input .+one --output out");
    assertThat(run.err().lines().toList()).first().isEqualTo("asm: making up a year ...");
    assertThat(run.err()).contains("asm: making up a year: 250 rows in ");
    try (Stream<Path> files = Files.list(directory.resolve("one"))) {
      assertThat(files).hasSize(8);
    }
  }

  @Test
  void theSeedChoosesTheSet() throws IOException {
    sample("a", "--participants", "50", "--seed", "7", "--quiet");
    sample("b", "--participants", "50", "--seed", "7", "--quiet");
    sample("c", "--participants", "50", "--seed", "8", "--quiet");

    assertThat(participants("b")).hasSameBinaryContentAs(participants("a"));
    assertThat(Files.mismatch(participants("a"), participants("c"))).isNotNegative();
  }

  @Test
  void isQuietOnRequestAndPrintsJson() {
    CommandRun run = sample("q", "--participants", "50", "--quiet", "--json");

    assertThat(run.err()).isEmpty();
    assertThat(run.json().get("participants").asInt()).isEqualTo(50);
    assertThat(run.json().get("seed").asInt()).isEqualTo(2027);
  }

  @Test
  void saysWhereItCantWrite() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");

    CommandRun run = CommandRun.withoutEngine("sample", "--output", file.toString(), "--quiet");

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains(file.toString());
  }

  private Path participants(String name) {
    return directory.resolve(name).resolve("participants.csv");
  }

  private CommandRun sample(String name, String... more) {
    return CommandRun.withoutEngine(
        Stream.concat(
                Stream.of("sample", "--output", directory.resolve(name).toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }
}
