package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code asm year}, on years without a run of the example. */
@ExtendWith(ExampleRuns.Parameter.class)
class YearCommandsTest {

  private static final String TIN = "900000001";
  private static final String NPI = "1900000001";

  private final ExampleRuns runs;

  YearCommandsTest(ExampleRuns runs) {
    this.runs = runs;
  }

  private CommandRun year(String command, String year, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "year";
    args[1] = command;
    args[2] = "--performance-year";
    args[3] = year;
    System.arraycopy(more, 0, args, 4, more.length);
    return runs.run(args);
  }

  @Test
  void aYearGoesOnStepByStepAndTellsWhoDidWhatWhen() {
    CommandRun planned = year("plan", "2028", "--by", "J. Doe");
    CommandRun again = year("plan", "2028");
    CommandRun early = year("advance", "2028", "--to", "MEASURING");
    CommandRun list =
        year("advance", "2028", "--override", "a rehearsal", "--by", "R. Roe", "--json");
    CommandRun parked = year("park", "2028", "--tin", TIN, "--npi", NPI, "--reason", "notice 7");
    CommandRun twice = year("park", "2028", "--tin", TIN, "--npi", NPI, "--reason", "notice 7");
    CommandRun allowed = year("allow-scoring", "2028", "--reason", "a rehearsal");
    CommandRun shown = year("show", "2028");
    CommandRun unparked =
        year("unpark", "2028", "--tin", TIN, "--npi", NPI, "--resolution", "denied");

    assertThat(planned.exitCode()).isZero();
    assertThat(planned.out())
        .isEqualTo(
            "Performance year 2028: planned; next: preliminary list, 2027-01-01 to 2027-12-31"
                + System.lineSeparator());
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err()).contains("asm: YEAR_ALREADY_PLANNED: performance year 2028");
    assertThat(early.exitCode()).isEqualTo(4);
    assertThat(early.err()).contains("asm: YEAR_STATE_FORBIDS:");
    assertThat(list.json().get("state").asString()).isEqualTo("PRELIMINARY_LIST");
    assertThat(parked.exitCode()).isZero();
    assertThat(twice.err())
        .contains("asm: PARTICIPANT_ALREADY_PARKED: TIN *******01 / NPI ********01")
        .doesNotContain(TIN);
    assertThat(allowed.exitCode()).isZero();
    assertThat(shown.out())
        .contains(
            "Performance year 2028: preliminary list; next: final list",
            "Submissions close at 2029-04-01T04:00:00Z",
            "Runs may begin early: a rehearsal",
            TIN,
            "J. Doe",
            "R. Roe",
            "TIN *******01 / NPI ********01 set aside: notice 7");
    assertThat(unparked.exitCode()).isZero();
    assertThat(year("show", "2028", "--json").json().get("history").size()).isEqualTo(5);
    assertThat(runs.run("year", "show").out()).contains("Performance year 2028: preliminary list");
  }

  @Test
  void noYearEndBeginsBeforeTheSubmissionWindowOfAPlannedYearCloses() {
    year("plan", "2029");

    CommandRun refused =
        runs.run(
            "year-end",
            "--performance-year",
            "2029",
            "--input",
            ExampleRuns.INPUT.toString(),
            "--output",
            runs.file("early").toString());

    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err())
        .contains(
            "asm: SCORING_BEFORE_CLOSE: the submission window of performance year 2029 closes at"
                + " 2030-04-01T04:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "advance"})
  void aYearThatIsNotPlannedIsNotThere(String command) {
    CommandRun run = year(command, "2031");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("asm: YEAR_NOT_PLANNED: performance year 2031 is not planned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year | what of the year?",
        "year plan --performance-year 2026 | found 2026; allowed: 2027 to 2031",
        "year park --performance-year 2027 --reason x | which participant?",
        "year allow-scoring --performance-year 2027 | Missing required option: '--reason=TEXT'",
        "year advance --performance-year 2027 --accept-rejects -1 | --accept-rejects: found -1"
      })
  void saysWhatIsWrong(String command, String message) {
    CommandRun run = CommandRun.withoutEngine(command.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void aStepThatNeedsARunSaysSo() {
    year("plan", "2030");

    CommandRun without = year("advance", "2030", "--to", "SCORED");
    CommandRun with = year("advance", "2030", "--run", "1");

    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("which run is the result? Give --run");
    assertThat(with.err()).contains("--run: found with PRELIMINARY_LIST; allowed: with SCORED");
  }
}
