package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.bootstrap.beneficiary.ConfiguredKeys;
import org.asmengine.bootstrap.privacy.IdentifierScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code asm arrangements} and {@code asm incentives}, from a new key to the documentation. */
@ExtendWith(ExampleRuns.Parameter.class)
class CollaborationCommandsTest {

  private static final String NOBODY = "1S00E00AC00";
  private static final String TIN = ExampleRuns.TIN;
  private static final String NPI = ExampleRuns.NPI;

  @TempDir private Path directory;

  private final ExampleRuns runs;

  CollaborationCommandsTest(ExampleRuns runs) {
    this.runs = runs;
  }

  @BeforeEach
  void makeKey() throws IOException {
    Path keys = directory.resolve("keys");
    System.setProperty(ConfiguredKeys.PROPERTY, keys.toString());
    assertThat(runs.run("beneficiary-keys", keys.toString(), "--id", "k1").out())
        .startsWith("Key k1 is the newest of");
    Files.writeString(directory.resolve("patient"), NOBODY + "\n");
  }

  @AfterEach
  void forgetKey() {
    System.clearProperty(ConfiguredKeys.PROPERTY);
  }

  @Test
  void anArrangementFromItsTermsToItsEvidence() {
    CommandRun registered =
        runs.run(
            "arrangements",
            "register",
            "--tin",
            TIN,
            "--npi",
            NPI,
            "--primary-care",
            "000000072",
            "--name",
            "Elm Street",
            "--start",
            "2027-01-01",
            "--element",
            "BIDIRECTIONAL_DATA_SHARING,CO_MANAGEMENT_OF_CARE,CLOSED_LOOP_REFERRALS",
            "--purpose",
            "CLINICAL_GOALS",
            "--assure",
            "all",
            "--established-file",
            patient(),
            "--json");
    assertThat(registered.err()).isEmpty();
    String id = registered.json().get("id").asString();
    for (String side : List.of("PARTICIPANT", "PRIMARY_CARE")) {
      assertThat(
              runs.run(
                      "arrangements",
                      "sign",
                      id,
                      "--side",
                      side,
                      "--signer",
                      "A. Doctor",
                      "--on",
                      "2027-01-01")
                  .exitCode())
          .isZero();
    }

    assertThat(runs.run("arrangements", "report", id).out())
        .contains("verdict: MET", "42 CFR 512.771(a)(6)");
    CommandRun evidence =
        runs.run(
            "arrangements",
            "evidence",
            "--tin",
            TIN,
            "--performance-year",
            "2027",
            "--as-of",
            "2027-03-31",
            "--json");
    assertThat(evidence.json().get("verdict").asString()).isEqualTo("MET");
    assertThat(evidence.json().get("arrangement").asString()).isEqualTo(id);
    CommandRun unpublished =
        runs.run(
            "arrangements",
            "pay",
            id,
            "--performance-year",
            "2028",
            "--payer",
            "PARTICIPANT",
            "--amount",
            "1.00",
            "--on",
            "2030-01-01");
    assertThat(unpublished.exitCode()).isEqualTo(4);
    assertThat(unpublished.err()).contains("ADJUSTMENTS_NOT_PUBLISHED");
    assertThat(
            runs.run("arrangements", "end", id, "--on", "2028-12-31", "--reason", "over")
                .exitCode())
        .isZero();
    CommandRun shown = runs.run("arrangements", "show", id);
    assertThat(shown.out())
        .contains("state: ENDED", "REGISTERED", "SIGNED")
        .doesNotContain(NOBODY, "k1:");
    assertThat(runs.run("arrangements", "list", "--tin", TIN).out()).contains(id);
  }

  @Test
  void incentivesUpToTheCapAndTheirDocumentation() throws IOException {
    try (IdentifierScan scan = IdentifierScan.start()) {
      CommandRun given = record("960.00");
      assertThat(given.err()).isEmpty();
      String id = given.json().get("id").asString();
      assertThat(given.json().get("loan").asString()).isEqualTo("LENT");

      CommandRun refused = record("40.01");
      assertThat(refused.exitCode()).isEqualTo(4);
      assertThat(refused.err())
          .contains("CAP_EXCEEDED", "$960.00 so far and $40.01 now")
          .doesNotContain(NOBODY);
      CommandRun totals =
          runs.run(
              "incentives",
              "totals",
              "--beneficiary-file",
              patient(),
              "--tin",
              TIN,
              "--npi",
              NPI,
              "--performance-year",
              "2027",
              "--json");
      assertThat(totals.json().get("remaining").asString()).isEqualTo("40.00");
      assertThat(
              runs.run("incentives", "return", id, "--on", "2027-09-01", "--attempt", "letter")
                  .out())
          .contains("loan: RETRIEVAL_ATTEMPTED");
      assertThat(runs.run("incentives", "return", id, "--on", "2027-09-02").out())
          .contains("loan: RETURNED");
      assertThat(
              runs.run("incentives", "reverse", id, "--on", "2027-10-01", "--reason", "an error")
                  .out())
          .contains("stands: false");

      Path csv = directory.resolve("incentives.csv");
      CommandRun exported =
          runs.run(
              "incentives",
              "export",
              "--tin",
              TIN,
              "--from",
              "2027-01-01",
              "--to",
              "2027-12-31",
              "--output",
              csv.toString(),
              "--json");
      assertThat(exported.json().get("incentives").size()).isOne();
      assertThat(Files.readAllLines(csv))
          .hasSize(2)
          .satisfies(lines ->
              assertThat(lines.getLast())
                  .startsWith(id + ",")
                  .contains(",\"monitor, large\",", ",960.00,", ",an error,")
                  .doesNotContain(NOBODY));
      scan.alsoLookAt(
          "commands",
          Stream.of(given, refused, totals)
              .map(run -> run.err() + "audit")
              .reduce("", String::concat));
      scan.findsNoneOf(Set.of(TIN, NPI));
    }
  }

  @Test
  void withoutAKeyItIsSaidWhatIsMissing() {
    System.clearProperty(ConfiguredKeys.PROPERTY);

    CommandRun run = record("1.00");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("BENEFICIARY_KEYS_UNUSABLE", ConfiguredKeys.VARIABLE);
  }

  @Test
  void aFileWithTwoBeneficiariesIsNotUnderstood() throws IOException {
    Files.writeString(directory.resolve("patient"), NOBODY + "\n\n1S00-E00-AC01\n");

    CommandRun run = record("1.00");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("found 2 identifiers; allowed: one").doesNotContain(NOBODY);
  }

  private CommandRun record(String value) {
    return runs.run(
        "incentives",
        "record",
        "--beneficiary-file",
        patient(),
        "--tin",
        TIN,
        "--npi",
        NPI,
        "--on",
        "2027-06-15",
        "--kind",
        "TECHNOLOGY",
        "--item",
        "monitor, large",
        "--connection",
        "readings at home",
        "--value",
        value,
        "--assure",
        "all",
        "--json");
  }

  private String patient() {
    return directory.resolve("patient").toString();
  }
}
