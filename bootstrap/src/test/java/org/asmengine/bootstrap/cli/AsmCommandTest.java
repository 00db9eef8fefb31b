package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line understands before any engine is opened. */
class AsmCommandTest {

  private static final List<String> SMALL =
      List.of("--input", "src/test/resources/examples/small/input", "--output", "unused");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "sample",
        "year-end",
        "rules",
        "runs",
        "results",
        "explain",
        "verify-run",
        "areas",
        "participants",
        "publish",
        "year",
        "episode-cost",
        "feedback",
        "notices",
        "certificates",
        "serve"
      })
  void everyCommandHasHelpWithExamplesAndExitCodes(String command) {
    CommandRun help = CommandRun.withoutEngine(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .startsWith("Usage: asm " + command)
        .contains("Examples:", "  asm " + command, "Exit codes:");
    assertThat(CommandRun.withoutEngine("help", command)).isEqualTo(help);
    assertThat(CommandRun.withoutEngine("--help").out()).contains("  " + command + " ");
  }

  @Test
  void withoutACommandItShowsItsHelp() {
    assertThat(CommandRun.withoutEngine().out())
        .isEqualTo(CommandRun.withoutEngine("--help").out());
  }

  @Test
  void tellsItsVersion() {
    CommandRun version = CommandRun.withoutEngine("--version");

    assertThat(version.out()).contains("asm ", "Java ");
    assertThat(CommandRun.withoutEngine("explain", "--version")).isEqualTo(version);
  }

  @Test
  void writesACompletionForShells() {
    CommandRun run = CommandRun.withoutEngine("generate-completion");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("asm Bash Completion", "year-end", "--performance-year");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "yearend | Did you mean: asm year-end",
        "year-end --performance-yaer 2027 | --performance-year",
        "year-end | Missing required options",
        "sample --output x --participants 0 | --participants: found 0; allowed: 1 to 10000000",
        "sample --output x --participants many | 'many' is not an int",
        "results | which run?; allowed: one of --performance-year YEAR and --run N",
        "results --run 1 --performance-year 2027 | found both --performance-year and --run",
        "results --performance-year 2026 | found 2026; allowed: 2027 to 2031",
        "participants list | which list?; allowed: one of --performance-year YEAR and --list N",
        "participants list --list 1 --performance-year 2027 | found both",
        "participants select --performance-year 2027 --list last --input . | preliminary or final",
        "participants select --performance-year 2026 --list final --input . | found 2026",
        "participants explain-eligibility --list 1 | which participant?",
        "participants list --list 1 --limit 0 | --limit: found 0; allowed: 1 or more",
        "participants diff 1 | Missing required parameter",
        "areas sample --performance-year 2027 --input . --output x | Missing required option",
        "sample --output x --episodes 20 | --episodes: found 20; allowed: 21 or more",
        "results --run 1 --json --csv | found both --json and --csv",
        "results --run 1 --limit 0 | --limit: found 0; allowed: 1 or more",
        "results --run 1 --tin 123456789 | --tin and --npi name a participant together",
        "results --run 1 --cohort XX | HF, LBP",
        "explain --run 1 | which participant?",
        "verify-run | Missing required parameter: 'N'",
        "publish one | 'one' is not an int",
        "publish 1 --by '' | --by: found nothing",
        "serve | who may call?; allowed: one of --tls DIR and --plaintext",
        "serve --tls x --plaintext | found both --tls and --plaintext",
        "serve --plaintext --address 0.0.0.0 | allowed: loopback only",
        "certificates --output x --days 0 | --days: found 0; allowed: 1 to 398",
        "certificates --output x --host a_b | --host: allowed: names of hosts, and addresses",
        "serve --plaintext --grpc-port 70000 | --grpc-port: found 70000; allowed: 0 to 65535",
        "runs --data-dir x --database jdbc:mysql://h/d | --data-dir and --database exclude",
        "runs --database jdbc:postgresql://h/d | allowed: jdbc:mysql://HOST:PORT/DATABASE"
      })
  void saysWhatIsWrongWithACommand(String command, String message) {
    CommandRun run = CommandRun.withoutEngine(command.replace("''", "").split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("asm: ").contains(message, "Try 'asm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | --performance-year 2035 | found 2035; allowed: 2027 to 2031",
        "2 | --performance-year 2027 --partitions -1 | --partitions: found -1",
        "2 | --performance-year 2027 --chunk-size 0 | --chunk-size: found 0; allowed: 1 or more",
        "2 | --performance-year 2027 --max-rejects -1 | --max-rejects: found -1",
        "2 | --performance-year 2027 --set quality.minCase=1 | quality.minCases",
        "2 | --performance-year 2027 --set quality.minCases=few | quality.minCases"
      })
  void saysWhatIsWrongWithAYearEnd(int exitCode, String options, String message) {
    CommandRun run = yearEnd(options);

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("asm: ").contains(message);
  }

  @Test
  void anInputThatIsNoDirectoryCantBeUsed(@TempDir Path directory) {
    CommandRun run =
        CommandRun.withoutEngine(
            "year-end",
            "--performance-year",
            "2027",
            "--output",
            "unused",
            "--input",
            directory.resolve("nowhere").toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).startsWith("asm: FILE_MISSING: --input: found no directory ");
  }

  @Test
  void aServiceWithoutItsCertificatesDoesNotStart() {
    CommandRun run = CommandRun.withoutEngine("serve", "--tls", "nowhere");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("asm: SECURITY_UNUSABLE: nowhere: can't read ca.pem, server.pem, server.key,")
        .contains("asm certificates --output DIR");
  }

  @Test
  void identifiersOfTheWrongFormAreNotRepeated() {
    CommandRun run =
        CommandRun.withoutEngine("explain", "--run", "1", "--tin", "12345678", "--npi", "1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("--tin takes nine digits, --npi ten; found 8 and 1 characters")
        .doesNotContain("12345678");
  }

  private static CommandRun yearEnd(String options) {
    List<String> args = new ArrayList<>(List.of("year-end"));
    args.addAll(SMALL);
    args.addAll(List.of(options.split(" ", -1)));
    return CommandRun.withoutEngine(args.toArray(String[]::new));
  }
}
