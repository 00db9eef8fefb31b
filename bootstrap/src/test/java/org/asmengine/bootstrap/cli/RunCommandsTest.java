package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The commands that work on runs, on one engine. Run 1 is the small example, run 2 a what-if, run 3
 * has no circumstances, run 4 is a what-if to be damaged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunCommandsTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/examples/small");
  private static final Path INPUT = EXAMPLE.resolve("input");
  private static final String TIN = "009742117";
  private static final String NPI = "1199836020";

  private Path directory = Path.of("");
  private DatabaseLocation database = new DatabaseLocation.Embedded(directory);
  private Engine engine;
  private CommandRun first;
  private CommandRun whatIf;

  @BeforeAll
  void runYearEnds(@TempDir Path temporary) throws IOException {
    directory = temporary;
    database = new DatabaseLocation.Embedded(directory.resolve("database"));
    engine = Engine.open(database);
    first = yearEnd(INPUT, "first");
    whatIf = yearEnd(INPUT, "what-if", "--set", "transform.steepness=0.2", "--quiet");
    yearEnd(withoutCircumstances(), "third", "--quiet");
    yearEnd(INPUT, "damaged", "--set", "transform.steepness=0.3", "--quiet");
  }

  @AfterAll
  void close() {
    engine.close();
  }

  @Test
  void aYearEndPrintsItsOutcomeAndWritesItsFiles() {
    assertThat(first.exitCode()).isZero();
    assertThat(first.lines())
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
    assertThat(first.err().lines())
        .contains("asm: scoring participants ...")
        .anyMatch(line -> line.matches("asm: scoring participants: 600 rows in .+"))
        .allMatch(line -> line.startsWith("asm: "));
    assertThat(directory.resolve("first/final_scores.csv"))
        .hasSameTextualContentAs(EXAMPLE.resolve("expected/final_scores.csv"));
  }

  @Test
  void theSameYearEndOnlyWritesItsFilesAgain() {
    CommandRun again = yearEnd(INPUT, "again", "--quiet");

    assertThat(again.exitCode()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.lines())
        .contains("It was complete before: only its files were written again.");
    assertThat(directory.resolve("again/final_scores.csv"))
        .hasSameBinaryContentAs(directory.resolve("first/final_scores.csv"));
  }

  @Test
  void aWhatIfIsMarkedEverywhere() {
    String marked = "WHAT-IF with transform.steepness = 0.2; it can't be published.";

    assertThat(whatIf.lines()).contains(marked);
    assertThat(run("explain", "--run", "2", "--tin", TIN, "--npi", NPI).lines()).contains(marked);
    assertThat(run("results", "--run", "2").lines().getFirst()).endsWith("WHAT-IF");
    assertThat(run("runs").lines()).anyMatch(line -> line.matches("2 +2027 +2029 .+what-if.+"));
    assertThat(run("results", "--run", "2", "--json").json().get("whatIf").asBoolean()).isTrue();
  }

  @Test
  void aYearEndPrintsJson() {
    JsonNode json = yearEnd(INPUT, "json", "--quiet", "--json").json();

    assertThat(json.get("run").asInt()).isOne();
    assertThat(json.get("existed").asBoolean()).isTrue();
    assertThat(json.get("whatIf").asBoolean()).isFalse();
    assertThat(json.get("rejected").asInt()).isEqualTo(10);
    assertThat(json.get("cohorts").get(0).get("incentivePool").asString()).isEqualTo("2131260.07");
    assertThat(json.get("unsettled").size()).isPositive();
  }

  @Test
  void tooManyRejectsCantBeUsed() {
    CommandRun run = yearEnd(INPUT, "none", "--max-rejects", "9", "--set", "quality.minCases=21");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("asm: TOO_MANY_REJECTS: found 10 rejected rows; allowed")
        .doesNotContain("\tat ");
  }

  @Test
  void anInputWithoutParticipantsCantBeUsed() throws IOException {
    CommandRun run = yearEnd(Files.createDirectories(directory.resolve("empty")), "none");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("asm: FILE_MISSING: found no participants.csv");
  }

  @Test
  void listsTheRuns() {
    assertThat(run("runs").lines())
        .anyMatch(line -> line.startsWith("run "))
        .anyMatch(line -> line.matches("1 +2027 +2029 +CY2026-final +- .+"));
    assertThat(run("runs", "--json").json().get("runs").size()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void printsResultsAsATable() {
    CommandRun all = run("results", "--run", "1");
    CommandRun some =
        run("results", "--run", "1", "--cohort", "LBP", "--status", "ZERO", "--limit", "30");

    assertThat(all.lines()).hasSize(25);
    assertThat(all.lines().getLast()).isEqualTo("20 of 600 rows; --limit N shows more, --csv all");
    assertThat(some.lines().subList(4, some.lines().size()))
        .hasSize(19)
        .allMatch(line -> line.matches("\\d{9} +\\d{10} +LBP +ZERO .+"));
  }

  @Test
  void printsResultsAsTheFileHasThem() throws IOException {
    assertThat(run("results", "--run", "1", "--csv").out())
        .isEqualTo(
            Files.readString(directory.resolve("first/final_scores.csv"), StandardCharsets.UTF_8));
  }

  @Test
  void printsOneParticipant() {
    JsonNode found =
        run("results", "--run", "1", "--tin", TIN, "--npi", NPI, "--json").json().get("results");

    assertThat(found.size()).isOne();
    assertThat(found.get(0).get("npi").asString()).isEqualTo(NPI);
    assertThat(found.get(0).get("final_score").asString()).isEqualTo("73.37");
    assertThat(found.get(0).has("reason")).isFalse();
  }

  @Test
  void theLatestCompleteRunOfAYearIsNoWhatIf() {
    assertThat(run("results", "--performance-year", "2027").lines().getFirst())
        .startsWith("Run 3: ")
        .doesNotContain("WHAT-IF");
    assertThat(run("explain", "--performance-year", "2027", "--tin", TIN, "--npi", NPI).lines())
        .first()
        .asString()
        .startsWith("Run 3: ");
  }

  @Test
  void explainsAParticipantAndMasksIt() {
    CommandRun text = run("explain", "--run", "1", "--tin", TIN, "--npi", NPI);
    CommandRun json = run("explain", "--run", "1", "--tin", TIN, "--npi", NPI, "--json");

    assertThat(text.exitCode()).isZero();
    assertThat(text.lines())
        .contains("Payment multiplier of 2029: 1.039062 *")
        .anyMatch(line -> line.contains("[42 CFR 512.750(c)(1)"))
        .anyMatch(line -> line.contains("from participants.csv:"))
        .anyMatch(line -> line.contains("before rounding"))
        .contains("* rests on values that are not settled law:");
    assertThat(json.json().get("explanations").get(0).get("value").asString())
        .isEqualTo("1.039062");
    assertThat(text.out() + json.out()).contains("*******17").doesNotContain(TIN, NPI);
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
    CommandRun run = run(command.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("asm: NO_SUCH_RUN: found no ", "asm runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"results", "explain"})
  void participantsThatAreNotThereAreMasked(String command) {
    CommandRun run = run(command, "--run", "1", "--tin", "123456789", "--npi", "1234567890");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("asm: NO_SUCH_PARTICIPANT", "TIN *******89 / NPI ********90")
        .doesNotContain("123456789");
  }

  @Test
  void verifiesAnIntactRun() {
    CommandRun run = run("verify-run", "1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .matches("Run 1 is intact: 3,302 rows read, output digest [0-9a-f]{64}\\R");
  }

  @Test
  void findsADamagedRun() throws SQLException {
    damage(4);

    CommandRun text = run("verify-run", "4");
    CommandRun json = run("verify-run", "4", "--json");

    assertThat(text.exitCode()).isOne();
    assertThat(text.out()).isEmpty();
    assertThat(text.err())
        .contains("asm: RUN_DAMAGED: run 4 is damaged:", "final_scores.csv: the chain breaks at");
    assertThat(json.exitCode()).isOne();
    assertThat(json.json().get("intact").asBoolean()).isFalse();
    assertThat(json.json().get("findings").size()).isPositive();
  }

  @Test
  void publishesOneRunForAPaymentYear() {
    CommandRun published = run("publish", "1", "--by", "J. Doe");

    assertThat(published.exitCode()).isZero();
    assertThat(published.out())
        .matches("Run 1 is the result of payment year 2029: published \\S+ by J. Doe\\R");
    assertThat(run("publish", "1", "--by", "Another").out()).isEqualTo(published.out());
    assertThat(run("runs", "--json").out()).contains("\"publishedBy\" : \"J. Doe\"");

    CommandRun another = run("publish", "3");
    assertThat(another.exitCode()).isEqualTo(4);
    assertThat(another.err())
        .contains("asm: ALREADY_PUBLISHED: run 1 is published for payment year 2029");
  }

  @Test
  void aWhatIfCantBePublished() {
    CommandRun run = run("publish", "2");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("asm: WHAT_IF_NOT_PUBLISHABLE: run 2 is a what-if");
  }

  private Path withoutCircumstances() throws IOException {
    Path copy = Files.createDirectories(directory.resolve("input"));
    try (Stream<Path> files = Files.list(INPUT)) {
      List<Path> kept = files.filter(file -> !file.endsWith("circumstances.csv")).sorted().toList();
      for (Path file : kept) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private void damage(int run) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                String.valueOf(database.properties().get("spring.datasource.url")), "asm", "");
        Statement statement = connection.createStatement()) {
      int changed =
          statement.executeUpdate(
              "update final_score set final_score = 100 where run_id = %d and tin = '%s' and npi = '%s'"
                  .formatted(run, TIN, NPI));
      assertThat(changed).isOne();
    }
  }

  private CommandRun yearEnd(Path input, String output, String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "year-end",
                    "--performance-year",
                    "2027",
                    "--input",
                    input.toString(),
                    "--output",
                    directory.resolve(output).toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private CommandRun run(String... args) {
    return CommandRun.with(location -> engine.lend(), Map.of(), args);
  }
}
