package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code asm submit}, {@code asm submissions export} and {@code asm benchmarks}. */
@ExtendWith(ExampleRuns.Parameter.class)
class DocumentCommandsTest {

  private static final String DOCUMENT =
      """
      {
        "entityType": "group",
        "taxpayerIdentificationNumber": "%s",
        "performanceYear": 2027,
        "measurementSets": [
          {
            "category": "ia", "submissionMethod": "registry",
            "performanceStart": "2027-01-01", "performanceEnd": "2027-12-31",
            "measurements": [{"measureId": "IA_1", "value": true}]
          },
          {
            "category": "pi", "submissionMethod": "electronicHealthRecord",
            "performanceStart": "2027-01-01", "performanceEnd": "2027-12-31",
            "cehrtId": "0015E",
            "measurements": [{"measureId": "PI_EP_1", "value": {"numerator": 4, "denominator": 9}}]
          }
        ]
      }
      """
          .formatted(ExampleRuns.TIN);

  static final String BENCHMARKS =
      """
      [
        {
          "measureId": "COST_HF_1", "benchmarkYear": 2026, "performanceYear": 2026,
          "submissionMethod": "administrativeClaims", "isToppedOut": false, "isInverse": true,
          "metricType": "costScore", "isToppedOutByProgram": false,
          "percentiles": {"1": 0, "10": 8610.75, "20": 10550.47, "30": 12490.18, "40": 16369.62,
            "50": 18309.33, "60": 20249.05, "70": 22188.77, "80": 23158.63, "90": 24128.49,
            "99": 25098.35}
        }
      ]
      """;

  private final ExampleRuns runs;

  DocumentCommandsTest(ExampleRuns runs) {
    this.runs = runs;
  }

  @Test
  void takesADocumentAndGivesItOutAgain() throws IOException {
    String file = file("good.json", DOCUMENT);

    CommandRun checked = runs.run("submit", "--qpp", file, "--validate-only");
    assertThat(checked.out())
        .contains("IMPROVEMENT_ACTIVITIES, 1 rows for performance year 2027, can be accepted")
        .contains("note: $.measurementSets[0].submissionMethod (line 7, column 45)");
    assertThat(checked.exitCode()).isZero();

    CommandRun sent = runs.run("submit", "--qpp", file);
    assertThat(sent.exitCode()).isZero();
    assertThat(sent.out()).containsPattern("PROMOTING_INTEROPERABILITY, .*, submission [0-9]+");

    CommandRun exported =
        runs.run(
            "submissions",
            "export",
            "--format",
            "qpp",
            "--performance-year",
            "2027",
            "--tin",
            ExampleRuns.TIN);
    assertThat(exported.exitCode()).isZero();
    assertThat(exported.json().get("measurementSets").size()).isEqualTo(2);
    String again = file("again.json", exported.out());
    assertThat(runs.run("submit", "--qpp", again, "--validate-only").exitCode()).isZero();
  }

  @Test
  void tellsWhatIsWrongWhereAndTakesTheOthers() throws IOException {
    String good = file("good2.json", DOCUMENT);
    String bad = file("bad.json", DOCUMENT.replace("\"numerator\": 4", "\"numerator\": 40"));

    CommandRun run = runs.run("submit", "--qpp", bad, good);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "$.measurementSets[1].measurements[0].value.numerator (line 15, column 72):"
                + " NUMERATOR_EXCEEDS_DENOMINATOR: found '40'")
        .contains("bad.json: not accepted, 1 findings");
    assertThat(run.out()).contains("good2.json: PROMOTING_INTEROPERABILITY");
    assertThat(runs.run("submit", "--qpp", "nowhere.json").exitCode()).isEqualTo(3);
  }

  @Test
  void knowsNothingOfSomebodyWhoSentNothing() {
    CommandRun run =
        runs.run(
            "submissions",
            "export",
            "--format",
            "qpp",
            "--performance-year",
            "2028",
            "--tin",
            ExampleRuns.TIN);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("NOTHING_SUBMITTED");
  }

  @Test
  void importsBenchmarksAndComparesWithThem() throws IOException {
    String file = file("benchmarks.json", BENCHMARKS);
    String[] words = {
      "benchmarks",
      "import",
      file,
      "--provenance",
      "FINAL",
      "--commit",
      "100b25f9",
      "--except",
      "COST_HF_1/2026=MOCK"
    };

    CommandRun imported = runs.run(words);
    assertThat(imported.exitCode()).isZero();
    assertThat(imported.out()).startsWith("Set 1: 1 MOCK; source not told at 100b25f9; file ");
    assertThat(runs.run(words).out()).isEqualTo(imported.out());
    assertThat(runs.run("benchmarks", "list").out()).isEqualTo(imported.out());
    assertThat(runs.run("benchmarks", "list", "--set", "1").out())
        .contains("2026  COST_HF_1   administrativeClaims     MOCK         lower  0 8610.75");
    assertThat(runs.run("benchmarks", "list", "--performance-year", "2027").out())
        .contains("25098.35  set 1");
    assertThat(runs.run("benchmarks", "list", "--set", "9").exitCode()).isEqualTo(2);

    CommandRun compared =
        runs.run(
            "benchmarks",
            "compare",
            "--run",
            "1",
            "--tin",
            ExampleRuns.TIN,
            "--npi",
            ExampleRuns.NPI);
    assertThat(compared.exitCode()).isZero();
    assertThat(compared.out()).contains("against MIPS (no part of the score)", "COST_");
    assertThat(
            runs.run(
                    "benchmarks",
                    "compare",
                    "--run",
                    "1",
                    "--tin",
                    ExampleRuns.TIN,
                    "--npi",
                    ExampleRuns.NPI,
                    "--json")
                .json()
                .get("comparisons")
                .size())
        .isGreaterThan(4);
    assertThat(
            runs.run(
                    "feedback",
                    "--run",
                    "1",
                    "--tin",
                    ExampleRuns.TIN,
                    "--npi",
                    ExampleRuns.NPI,
                    "--json")
                .json()
                .get("mips")
                .size())
        .isGreaterThan(4);
  }

  @Test
  void refusesBenchmarksThatFall() throws IOException {
    String file = file("falling.json", BENCHMARKS.replace("12490.18", "9000"));

    CommandRun run =
        runs.run(
            "benchmarks", "import", file, "--provenance", "FINAL", "--published", "2026-08-20");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("asm: $[0].percentiles.30 (line 6, column 66): PERCENTILES_FALL: found 9000");
  }

  private String file(String name, String content) throws IOException {
    Path file = runs.file(name);
    Files.writeString(file, content);
    return file.toString();
  }
}
