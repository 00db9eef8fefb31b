package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code asm episode-cost}: the file is that of the contract, and the database has its rows. */
@ExtendWith(ExampleRuns.Parameter.class)
class EpisodeCostCommandTest {

  private static final List<String> EPISODES =
      List.of(
          "tin,npi,measure_id,episode_id,start_date,end_date,service_zip,service_area,observed_cost,expected_cost",
          "900000001,1900000001,COST_HF_1,E1,2027-01-01,2027-06-30,10001,,12000.00,10000.00",
          "900000001,1900000001,COST_HF_1,E2,2027-01-01,2027-12-31,10001,,9000.00,12000.00",
          "900000001,1900000001,COST_HF_1,E3,2027-01-01,2028-01-01,10001,,1.00,1.00",
          "900000001,1900000001,COST_HF_1,E4,2027-01-01,2027-01-31,10001,,many,1.00");

  private final ExampleRuns runs;

  EpisodeCostCommandTest(ExampleRuns runs) {
    this.runs = runs;
  }

  private CommandRun run(Path input, Path output, String... more) {
    String[] args = new String[more.length + 7];
    args[0] = "episode-cost";
    args[1] = "--performance-year";
    args[2] = "2027";
    args[3] = "--input";
    args[4] = input.toString();
    args[5] = "--output";
    args[6] = output.toString();
    System.arraycopy(more, 0, args, 7, more.length);
    return runs.run(args);
  }

  @Test
  void writesTheFileThatTheYearEndReads(@TempDir Path directory) throws IOException {
    Files.write(directory.resolve("episodes.csv"), EPISODES);
    Files.write(
        directory.resolve("national_costs.csv"),
        List.of("measure_id,national_average", "COST_HF_1,14000.00"));
    Path output = directory.resolve("out");

    CommandRun text = run(directory, output);
    CommandRun json = run(directory, output, "--json", "--by", "J. Doe");

    assertThat(text.exitCode()).isZero();
    assertThat(text.out())
        .contains("4 episodes read, 1 rejected, 1 outside the year", "COST_HF_1", "$14,000.00");
    assertThat(output.resolve("cost.csv"))
        .hasContent(
            """
            tin,npi,measure_id,episode_count,measure_score
            900000001,1900000001,COST_HF_1,2,13650.00
            """);
    assertThat(output.resolve("rejects.csv"))
        .content()
        .contains("episodes.csv,5,observed_cost,NOT_A_NUMBER");
    assertThat(json.json().get("calculatedBy").asString()).isEqualTo("J. Doe");
    assertThat(text.out() + json.out()).doesNotContain("900000001");
  }

  @Test
  void saysWhichNationalAverageIsMissing(@TempDir Path directory) throws IOException {
    Files.write(directory.resolve("episodes.csv"), EPISODES);

    CommandRun missing = run(directory, directory.resolve("out"));
    CommandRun named =
        run(directory, directory.resolve("out"), "--national-average", "COST_HF_1=1000");

    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.err())
        .contains("asm: NATIONAL_COST_MISSING: found no national average of COST_HF_1");
    assertThat(named.exitCode()).isZero();
    assertThat(directory.resolve("out").resolve("cost.csv")).content().contains(",2,975.00");
  }

  @ParameterizedTest
  @CsvSource({
    "COST_XX_1=1, found COST_XX_1; allowed: COST_HF_1",
    "COST_HF_1=0, allowed: dollars above 0",
    "COST_HF_1=1.001, at most 2 decimals"
  })
  void saysWhatIsWrongWithANationalAverage(String average, String message) {
    CommandRun run =
        CommandRun.withoutEngine(
            "episode-cost",
            "--performance-year",
            "2027",
            "--input",
            ".",
            "--output",
            "unused",
            "--national-average",
            average);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
