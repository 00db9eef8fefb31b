package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code asm runs}, {@code asm results} and {@code asm explain}. */
@ExtendWith(ExampleRuns.Parameter.class)
class ResultsCommandsTest {

  private final ExampleRuns runs;

  ResultsCommandsTest(ExampleRuns runs) {
    this.runs = runs;
  }

  @Test
  void listsTheRuns() {
    assertThat(runs.run("runs").lines())
        .anyMatch(line -> line.startsWith("run "))
        .anyMatch(line -> line.matches("1 +2027 +2029 +CY2026-final +- .+"));
    assertThat(runs.run("runs", "--json").json().get("runs").size()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void printsResultsAsATable() {
    CommandRun all = runs.run("results", "--run", "1");
    CommandRun some =
        runs.run("results", "--run", "1", "--cohort", "LBP", "--status", "ZERO", "--limit", "30");

    assertThat(all.lines()).hasSize(25);
    assertThat(all.lines().getLast()).isEqualTo("20 of 600 rows; --limit N shows more, --csv all");
    assertThat(some.lines().subList(4, some.lines().size()))
        .hasSize(19)
        .allMatch(line -> line.matches("\\d{9} +\\d{10} +LBP +ZERO .+"));
  }

  @Test
  void printsResultsAsTheFileHasThem() throws IOException {
    assertThat(runs.run("results", "--run", "1", "--csv").out())
        .isEqualTo(Files.readString(runs.file("first/final_scores.csv"), StandardCharsets.UTF_8));
  }

  @Test
  void printsOneParticipant() {
    JsonNode found =
        runs.run(
                "results",
                "--run",
                "1",
                "--tin",
                ExampleRuns.TIN,
                "--npi",
                ExampleRuns.NPI,
                "--json")
            .json()
            .get("results");

    assertThat(found.size()).isOne();
    assertThat(found.get(0).get("npi").asString()).isEqualTo(ExampleRuns.NPI);
    assertThat(found.get(0).get("final_score").asString()).isEqualTo("73.37");
    assertThat(found.get(0).has("reason")).isFalse();
  }

  @Test
  void theLatestCompleteRunOfAYearIsNoWhatIf() {
    assertThat(runs.run("results", "--performance-year", "2027").lines().getFirst())
        .startsWith("Run 3: ")
        .doesNotContain("WHAT-IF");
    assertThat(
            runs.run(
                    "explain",
                    "--performance-year",
                    "2027",
                    "--tin",
                    ExampleRuns.TIN,
                    "--npi",
                    ExampleRuns.NPI)
                .lines())
        .first()
        .asString()
        .startsWith("Run 3: ");
  }

  @Test
  void explainsAParticipantAndMasksIt() {
    CommandRun text =
        runs.run("explain", "--run", "1", "--tin", ExampleRuns.TIN, "--npi", ExampleRuns.NPI);
    CommandRun json =
        runs.run(
            "explain", "--run", "1", "--tin", ExampleRuns.TIN, "--npi", ExampleRuns.NPI, "--json");

    assertThat(text.exitCode()).isZero();
    assertThat(text.lines())
        .contains("Payment multiplier of 2029: 1.039062 *")
        .anyMatch(line -> line.contains("[42 CFR 512.750(c)(1)"))
        .anyMatch(line -> line.contains("from participants.csv:"))
        .anyMatch(line -> line.contains("before rounding"))
        .contains("* rests on values that are not settled law:");
    assertThat(json.json().get("explanations").get(0).get("value").asString())
        .isEqualTo("1.039062");
    assertThat(text.out() + json.out())
        .contains("*******17")
        .doesNotContain(ExampleRuns.TIN, ExampleRuns.NPI);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "results --run 99",
        "results --performance-year 2030",
        "explain --run 99 --tin 009742117 --npi 1199836020",
        "verify-run 99",
        "publish 99"
      })
  void runsThatAreNotThereAreNamed(String command) {
    CommandRun run = runs.run(command.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("asm: NO_SUCH_RUN: found no ", "asm runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"results", "explain"})
  void participantsThatAreNotThereAreMasked(String command) {
    CommandRun run = runs.run(command, "--run", "1", "--tin", "123456789", "--npi", "1234567890");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("asm: NO_SUCH_PARTICIPANT", "TIN *******89 / NPI ********90")
        .doesNotContain("123456789");
  }
}
