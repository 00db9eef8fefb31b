package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asmengine.application.notice.NoticesOfYear;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code asm notices} and {@code asm feedback}, on a published run of the small example. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeCommandsTest {

  private static final String TIN = ExampleRuns.TIN;
  private static final String NPI = ExampleRuns.NPI;
  private static final List<String> WHO = List.of("--tin", TIN, "--npi", NPI);

  private Path directory;
  private Engine engine;

  @BeforeAll
  void publish(@TempDir Path temporary) {
    directory = temporary;
    engine = Engine.open(new DatabaseLocation.Embedded(directory.resolve("database")));
    assertThat(
            run(
                    "year-end",
                    "--performance-year",
                    "2027",
                    "--input",
                    ExampleRuns.INPUT.toString(),
                    "--output",
                    directory.resolve("out").toString(),
                    "--quiet")
                .exitCode())
        .isZero();
    assertThat(run("publish", "1").exitCode()).isZero();
  }

  @AfterAll
  void close() {
    engine.close();
  }

  @Test
  void anUpheldNoticeBecomesACorrectedResultThatIsServed() throws IOException {
    JsonNode original = feedback();
    List<String> others = others();
    String id = file();
    assertThat(step("acknowledge", id)).isEqualTo("ACKNOWLEDGED");
    assertThat(open()).contains(ParticipantId.of(TIN, NPI));
    assertThat(step("review", id, "--by", "reviewer")).isEqualTo("UNDER_REVIEW");
    assertThat(step("uphold", id, "--by", "reviewer", "--reason", "the claims agree"))
        .isEqualTo("UPHELD");
    Path corrected = corrected(original.get("versions").get(0).get("cohort").asString());

    CommandRun preview =
        run("notices", "preview", id, "--input", corrected.toString(), "--whole-cohort");
    assertThat(preview.err()).isEmpty();
    assertThat(preview.out())
        .contains(
            "version 2 would take the place of version 1",
            "The pool and everybody else stay as they are",
            "computed anew");
    JsonNode wanted =
        run("notices", "preview", id, "--input", corrected.toString(), "--json").json();
    assertThat(feedback()).as("nothing is kept of a preview").isEqualTo(withNotice(original, id));

    JsonNode done = run("notices", "correct", id, "--input", corrected.toString(), "--json").json();
    assertThat(done.get("state").asString()).isEqualTo("CORRECTED");
    assertThat(done.get("versions").get(0).asInt()).isEqualTo(2);

    JsonNode report = feedback();
    assertThat(report.get("versions").size()).isEqualTo(2);
    assertThat(report.get("versions").get(0)).isEqualTo(original.get("versions").get(0));
    assertThat(report.get("versions").get(1).get("notice").asString()).isEqualTo(id);
    assertThat(report.get("versions").get(1).get("paymentMultiplier"))
        .isEqualTo(wanted.get("after").get("paymentMultiplier"))
        .isNotEqualTo(original.get("versions").get(0).get("paymentMultiplier"));
    assertThat(others()).isEqualTo(others);
    assertThat(explained().out()).contains("Version 2", id, "cost.csv of version 2");
    assertThat(explained("--result-version", "1").out()).doesNotContain("Version 2", id);
    assertThat(explained("--result-version", "3").err())
        .contains("found --result-version 3; allowed: 1 to 2");
    assertThat(scores("--json").get("payment_multiplier").asString())
        .isEqualTo(wanted.get("after").get("paymentMultiplier").asString());
    assertThat(scores("--json", "--as-scored").get("payment_multiplier").asString())
        .isEqualTo(original.get("versions").get(0).get("paymentMultiplier").asString());
    assertThat(run("results", "--run", "1").out())
        .contains("1 of the results of the run were corrected after error notices");
    assertThat(run("verify-run", "1").out()).startsWith("Run 1 is intact");
    assertThat(run("notices", "show", id).out())
        .contains("UPHOLD", "the claims agree", "CORRECT", "reviewer");
    assertThat(audited(id))
        .containsExactly(
            "asm notices file OK",
            "asm notices acknowledge OK",
            "asm notices review OK",
            "asm notices uphold OK",
            "asm notices correct OK");

    engine
        .useCase(JdbcTemplate.class)
        .update("update corrected_result set part_b_paid = part_b_paid + 1 where run_id = 1");
    CommandRun damaged = run("verify-run", "1");
    assertThat(damaged.exitCode()).isOne();
    assertThat(damaged.err()).contains("corrections: the chain breaks at number 1");
    engine
        .useCase(JdbcTemplate.class)
        .update("update corrected_result set part_b_paid = part_b_paid - 1 where run_id = 1");
  }

  @Test
  void aDeniedNoticeIsReconsideredBySomebodyElse() {
    String id = file();
    step("acknowledge", id);
    step("review", id, "--by", "reviewer");
    assertThat(step("deny", id, "--by", "reviewer", "--reason", "no error")).isEqualTo("DENIED");
    assertThat(step("reconsider", id, "--grounds", "page 2"))
        .isEqualTo("RECONSIDERATION_REQUESTED");

    CommandRun involved =
        run("notices", "decide", id, "--for", "CMS", "--reason", "no", "--by", "reviewer");
    assertThat(involved.exitCode()).isEqualTo(4);
    assertThat(involved.err()).contains("asm: OFFICIAL_INVOLVED", "42 CFR 512.190");
    assertThat(step("decide", id, "--for", "CMS", "--reason", "no", "--by", "judge"))
        .isEqualTo("BINDING");
    CommandRun again = run("notices", "acknowledge", id);
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err()).contains("asm: NOTICE_STEP_NOT_ALLOWED");
    assertThat(run("notices", "list", "--performance-year", "2027", "--state", "BINDING").out())
        .contains(id);
    assertThat(run("notices", "settle", "--performance-year", "2027").out())
        .contains("0 notices became binding");
  }

  @Test
  void refusalsSayWhatIsAllowed() throws IOException {
    CommandRun matter = run(filing("PARTICIPANT_SELECTION"));
    assertThat(matter.exitCode()).isEqualTo(4);
    assertThat(matter.err()).contains("asm: MATTER_NOT_REVIEWABLE", "42 CFR 512.170");

    CommandRun nobody = run("notices", "show", "0".repeat(32));
    assertThat(nobody.exitCode()).isEqualTo(2);
    assertThat(nobody.err()).contains("asm: NO_SUCH_NOTICE");
    assertThat(run("notices", "show", "7").err()).contains("32 hexadecimal digits");

    String id = file();
    Path bad = Files.createDirectories(directory.resolve("bad"));
    Files.writeString(
        bad.resolve("part_b_payments.csv"), "tin,npi,paid_amount\n%s,%s,-1\n".formatted(TIN, NPI));
    CommandRun rejected = run("notices", "preview", id, "--input", bad.toString());
    assertThat(rejected.exitCode()).isEqualTo(3);
    assertThat(rejected.err())
        .contains("asm: CORRECTION_REJECTED", "part_b_payments.csv:2 paid_amount")
        .doesNotContain(TIN, NPI);
    assertThat(run("notices", "preview", id, "--input", "no-such-directory").exitCode())
        .isEqualTo(3);
  }

  private JsonNode feedback() {
    List<String> command = new ArrayList<>(List.of("feedback", "--run", "1", "--json"));
    command.addAll(WHO);
    JsonNode report = run(command).json();
    assertThat(report.get("noticeInTime").asBoolean()).isTrue();
    return report;
  }

  /** The report with the notices that it has now. */
  private JsonNode withNotice(JsonNode report, String id) {
    JsonNode now = feedback();
    assertThat(now.get("notices").toString()).contains(id);
    ((ObjectNode) report).set("notices", now.get("notices"));
    return report;
  }

  private CommandRun explained(String... more) {
    return run(about("explain", more));
  }

  private JsonNode scores(String... more) {
    return run(about("results", more)).json().get("results").get(0);
  }

  private static List<String> about(String command, String... more) {
    List<String> words =
        new ArrayList<>(List.of(command, "--run", "1", "--tin", TIN, "--npi", NPI));
    words.addAll(List.of(more));
    return words;
  }

  private List<String> others() {
    return run("results", "--run", "1", "--csv").lines().stream()
        .filter(line -> !line.contains(TIN + "," + NPI))
        .toList();
  }

  private Path corrected(String cohort) throws IOException {
    Path corrected = Files.createDirectories(directory.resolve("corrected"));
    Files.writeString(
        corrected.resolve("cost.csv"),
        "tin,npi,measure_id,episode_count,measure_score\n%s,%s,COST_%s_1,40,999999.00\n"
            .formatted(TIN, NPI, cohort));
    return corrected;
  }

  private String file() {
    CommandRun filed = run(filing("COST_MEASURE"));
    assertThat(filed.err()).isEmpty();
    assertThat(filed.json().get("state").asString()).isEqualTo("RECEIVED");
    return filed.json().get("notice").asString();
  }

  private static List<String> filing(String matter) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "notices",
                "file",
                "--performance-year",
                "2027",
                "--matter",
                matter,
                "--disputed",
                "the cost measure",
                "--description",
                "twelve episodes are not ours",
                "--json"));
    command.addAll(WHO);
    return command;
  }

  private String step(String step, String id, String... more) {
    List<String> command = new ArrayList<>(List.of("notices", step, id, "--json"));
    command.addAll(List.of(more));
    CommandRun run = run(command);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.json().get("state").asString();
  }

  private Set<ParticipantId> open() {
    return engine.useCase(NoticesOfYear.class).participants(PerformanceYear.of(2027));
  }

  private List<String> audited(String id) {
    return engine
        .useCase(JdbcTemplate.class)
        .queryForList(
            "select concat(method, ' ', outcome) from audit_event where resource = ?"
                + " order by event_id",
            String.class,
            "errorNotices/" + id);
  }

  private CommandRun run(List<String> args) {
    return run(args.toArray(String[]::new));
  }

  private CommandRun run(String... args) {
    return CommandRun.with(location -> engine.lend(), Map.of(), args);
  }
}
