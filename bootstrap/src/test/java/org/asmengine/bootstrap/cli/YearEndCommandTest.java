package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code asm year-end}: what it says and how it ends. */
@ExtendWith(ExampleRuns.Parameter.class)
class YearEndCommandTest {

  private final ExampleRuns runs;

  YearEndCommandTest(ExampleRuns runs) {
    this.runs = runs;
  }

  @Test
  void aYearEndPrintsItsOutcomeAndWritesItsFiles() {
    assertThat(runs.first().exitCode()).isZero();
    assertThat(runs.first().lines())
        .startsWith("Run 1: performance year 2027, payment year 2029, rules CY2026-final")
        .anyMatch(line -> line.matches(" +heart failure +low back pain"))
        .anyMatch(line -> line.matches("participants +285 +315"))
        .anyMatch(line -> line.matches("  scored +188 +229"))
        .anyMatch(line -> line.matches("  final score of zero +17 +19"))
        .anyMatch(line -> line.matches("  no final score +80 +67"))
        .anyMatch(line -> line.matches("median final score +53.855 +59.760"))
        .anyMatch(line -> line.matches("incentive pool +\\$2,131,260.07 +\\$2,711,359.90"))
        .anyMatch(line -> line.matches("scaling factor +1.637745742062 +1.780485896995"))
        .anyMatch(line -> line.matches("net adjustment +-\\$376,103.87 +-\\$478,474.04"))
        .anyMatch(line -> line.matches("Read 7,321 rows of 8 files, rejected 10; .+rejects.csv:"))
        .anyMatch(line -> line.matches("The results rest on \\d+ parameters that are not .+law:"))
        .contains("  ./asm rules 2027 --unsettled", "  quality.csv 10")
        .noneMatch(line -> line.contains("WHAT-IF"));
    assertThat(runs.first().err().lines())
        .contains("asm: scoring participants ...")
        .anyMatch(line -> line.matches("asm: scoring participants: 600 rows in .+"))
        .allMatch(line -> line.startsWith("asm: "));
    assertThat(runs.file("first/final_scores.csv"))
        .hasSameTextualContentAs(ExampleRuns.EXAMPLE.resolve("expected/final_scores.csv"));
  }

  @Test
  void theSameYearEndOnlyWritesItsFilesAgain() {
    CommandRun again = runs.yearEnd(ExampleRuns.INPUT, "again", "--quiet");

    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.lines())
        .contains("It was complete before: only its files were written again.");
    assertThat(runs.file("again/final_scores.csv"))
        .hasSameBinaryContentAs(runs.file("first/final_scores.csv"));
  }

  @Test
  void aWhatIfIsMarkedEverywhere() {
    String marked = "WHAT-IF with transform.steepness = 0.2; it can't be published.";

    assertThat(runs.whatIf().lines()).contains(marked);
    assertThat(
            runs.run("explain", "--run", "2", "--tin", ExampleRuns.TIN, "--npi", ExampleRuns.NPI)
                .lines())
        .contains(marked);
    assertThat(runs.run("results", "--run", "2").lines().getFirst()).endsWith("WHAT-IF");
    assertThat(runs.run("runs").lines())
        .anyMatch(line -> line.matches("2 +2027 +2029 .+what-if.+"));
    assertThat(runs.run("results", "--run", "2", "--json").json().get("whatIf").asBoolean())
        .isTrue();
  }

  @Test
  void aYearEndPrintsJson() {
    JsonNode json = runs.yearEnd(ExampleRuns.INPUT, "json", "--quiet", "--json").json();

    assertThat(json.get("run").asInt()).isOne();
    assertThat(json.get("existed").asBoolean()).isTrue();
    assertThat(json.get("whatIf").asBoolean()).isFalse();
    assertThat(json.get("rejected").asInt()).isEqualTo(10);
    assertThat(json.get("cohorts").get(0).get("incentivePool").asString()).isEqualTo("2131260.07");
    assertThat(json.get("unsettled").size()).isPositive();
  }

  @Test
  void tooManyRejectsCantBeUsed() {
    CommandRun run =
        runs.yearEnd(
            ExampleRuns.INPUT, "none", "--max-rejects", "9", "--set", "quality.minCases=21");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("asm: TOO_MANY_REJECTS: found 10 rejected rows; allowed")
        .doesNotContain("\tat ");
  }

  @Test
  void anInputWithoutParticipantsCantBeUsed() throws IOException {
    CommandRun run = runs.yearEnd(Files.createDirectories(runs.file("empty")), "none");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("asm: FILE_MISSING: found no participants.csv");
  }
}
