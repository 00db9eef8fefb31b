package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code asm data-requests}, {@code circumstances}, {@code overlap} and {@code waivers}. Requests
 * are filed for the last performance year, whose deadline is the farthest.
 */
@ExtendWith(ExampleRuns.Parameter.class)
class RegisterCommandsTest {

  private static final List<String> WHO =
      List.of("--tin", ExampleRuns.TIN, "--npi", ExampleRuns.NPI);
  private static final String NOBODY = "0000000001";

  private final ExampleRuns runs;

  RegisterCommandsTest(ExampleRuns runs) {
    this.runs = runs;
  }

  private CommandRun run(List<String> participant, String... args) {
    return runs.run(Stream.concat(Stream.of(args), participant.stream()).toArray(String[]::new));
  }

  private String filed() {
    CommandRun filed =
        run(
            WHO,
            "data-requests",
            "file",
            "--performance-year",
            "2031",
            "--element",
            "PART_A_CLAIMS,PART_B_CLAIMS",
            "--use",
            "CARE_COORDINATION",
            "--attest",
            "COVERED_ENTITY,MINIMUM_NECESSARY,PERMITTED_USES",
            "--by",
            "J. Doe",
            "--json");
    assertThat(filed.err()).isEmpty();
    return filed.json().get("id").asString();
  }

  @Test
  void aDataRequestIsFiledApprovedSignedCheckedAndRevoked() {
    String id = filed();
    assertThat(runs.run("data-requests", "approve", id).out()).contains("state: APPROVED");
    assertThat(runs.run("data-requests", "sign", id, "--signed", "2031-02-01").out())
        .contains("state: AGREED", "lastDay: 2031-12-31");
    CommandRun check =
        run(
            WHO,
            "data-requests",
            "check",
            "--performance-year",
            "2031",
            "--element",
            "PART_B_CLAIMS",
            "--on",
            "2031-06-01");
    // No run tells who takes part in 2031.
    assertThat(check.out())
        .contains("verdict: UNKNOWN", "PARTICIPANT_IS_ELIGIBLE", "42 CFR 512.760(e)");
    assertThat(
            runs.run(
                    "data-requests",
                    "revoke",
                    id,
                    "--from",
                    "2031-07-01",
                    "--reason",
                    "data were used otherwise")
                .out())
        .contains("state: REVOKED", "revokedFrom: 2031-07-01");
    CommandRun again = runs.run("data-requests", "approve", id);
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err()).contains("asm: STEP_NOT_ALLOWED: APPROVE: the data request is REVOKED");
    assertThat(runs.run("data-requests", "list", "--performance-year", "2031", "--json").out())
        .contains(id);
  }

  @Test
  void aDataRequestWithoutItsAttestationsIsRefused() {
    CommandRun refused =
        run(
            WHO,
            "data-requests",
            "file",
            "--performance-year",
            "2031",
            "--element",
            "PART_D_EVENTS",
            "--use",
            "CARE_COORDINATION",
            "--attest",
            "COVERED_ENTITY");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("asm: CONDITION_NOT_MET", "ATTESTED_PERMITTED_USES", "PART_D_EVENTS")
        .doesNotContain(ExampleRuns.TIN);
    CommandRun nobody = runs.run("data-requests", "approve", "nothing");
    assertThat(nobody.exitCode()).isEqualTo(2);
    assertThat(nobody.err()).contains("asm: NO_SUCH_ENTRY");
  }

  @Test
  void circumstancesOfAnAreaAreExportedAsAFileOfTheContract() throws IOException {
    CommandRun granted =
        runs.run(
            "circumstances",
            "grant",
            "--performance-year",
            "2028",
            "--area",
            "10580",
            "--from",
            "2028-09-01",
            "--to",
            "2028-09-30",
            "--reference",
            "EUC-2028-01",
            "--json");
    Path file = runs.file("circumstances-of-2028.csv");
    CommandRun exported =
        runs.run(
            "circumstances",
            "export",
            "--performance-year",
            "2028",
            "--input",
            ExampleRuns.INPUT.toString(),
            "--output",
            file.toString());

    List<String> lines = Files.readAllLines(file);
    List<String> expected =
        Files.readAllLines(ExampleRuns.INPUT.resolve("participants.csv")).stream()
            .map(line -> line.split(",", -1))
            .filter(fields -> fields[4].equals("10580"))
            .map(fields -> fields[0] + "," + fields[1] + ",EUC-2028-01")
            .distinct()
            .sorted()
            .toList();
    assertThat(lines.getFirst()).isEqualTo("tin,npi,reference");
    assertThat(lines.subList(1, lines.size())).isEqualTo(expected).hasSizeGreaterThan(100);
    assertThat(exported.out()).contains("rows: " + expected.size(), "undetermined: 0");

    String id = granted.json().get("id").asString();
    assertThat(runs.run("circumstances", "withdraw", id, "--reason", "wrong area").out())
        .contains("state: WITHDRAWN", "reason: wrong area");
    assertThat(runs.run("circumstances", "list", "--performance-year", "2028").out())
        .contains(id, "WITHDRAWN", "AREA 10580");
    CommandRun twice =
        runs.run(
            "circumstances",
            "export",
            "--performance-year",
            "2028",
            "--input",
            ExampleRuns.INPUT.toString(),
            "--output",
            file.toString());
    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(twice.err()).contains("allowed: a file that does not exist");
  }

  @Test
  void circumstancesReachOneKindOfScopeAtATime() {
    CommandRun both =
        runs.run(
            "circumstances",
            "grant",
            "--performance-year",
            "2027",
            "--area",
            "10580",
            "--county",
            "36061",
            "--from",
            "2027-09-01",
            "--to",
            "2027-09-30",
            "--reference",
            "EUC");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("found 2 of --area, --zip, --county and --tin");
  }

  @Test
  void overlapTellsMipsAndOtherModels() {
    CommandRun recorded =
        runs.run(
            "overlap",
            "record",
            "--tin",
            ExampleRuns.TIN,
            "--model",
            "MSSP",
            "--organization",
            "A1234",
            "--from",
            "2026-01-01",
            "--evidence",
            "participant list",
            "--json");
    String id = recorded.json().get("id").asString();
    assertThat(run(WHO, "overlap", "check", "--performance-year", "2027").out())
        .contains("mips: EXEMPT", "adjustment: ASM", "paymentYear: 2029", id, "MSSP");
    assertThat(
            runs.run(
                    "overlap",
                    "check",
                    "--performance-year",
                    "2027",
                    "--tin",
                    ExampleRuns.TIN,
                    "--npi",
                    NOBODY)
                .out())
        .contains("mips: NOT_EXEMPT", "adjustment: MIPS");
    assertThat(runs.run("overlap", "end", id, "--last", "2026-12-31").out())
        .contains("state: ENDED");
    assertThat(run(WHO, "overlap", "check", "--performance-year", "2027").out())
        .contains("models: none");
    assertThat(runs.run("overlap", "strike", id, "--reason", "an error").out())
        .contains("state: STRUCK");
  }

  @Test
  void theTelehealthWaiverIsAnsweredAndWhyAndWhatIsNotSettled() {
    CommandRun answered =
        run(
            WHO,
            "waivers",
            "telehealth",
            "--on",
            "2027-06-01",
            "--site",
            "HOME",
            "--geography",
            "METROPOLITAN_AREA",
            "--asm-beneficiary",
            "true");
    assertThat(answered.err()).isEmpty();
    assertThat(answered.out())
        .contains("GEOGRAPHIC: WAIVED", "ORIGINATING_SITE: WAIVED", "telehealth.homeIsReached");
    CommandRun unknown =
        run(WHO, "waivers", "telehealth", "--on", "2027-06-01", "--site", "HOME", "--json");
    assertThat(unknown.json().get("ORIGINATING_SITE").asString()).isEqualTo("UNDETERMINED");
    CommandRun outside = run(WHO, "waivers", "telehealth", "--on", "2026-06-01", "--site", "HOME");
    assertThat(outside.exitCode()).isEqualTo(2);
    assertThat(outside.err()).contains("asm: DATE_OUTSIDE_MODEL");
  }

  @Test
  void aGroupWithoutACommandTellsWhichThereAre() {
    assertThat(CommandRun.withoutEngine("circumstances").out())
        .contains("grant", "withdraw", "list", "export");
    assertThat(CommandRun.withoutEngine("data-requests", "--help").out()).contains("revoke");
  }
}
