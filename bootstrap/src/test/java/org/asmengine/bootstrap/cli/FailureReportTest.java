package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person is told when something goes wrong. */
class FailureReportTest {

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void expectedErrorsHaveTheExitCodeOfTheirKindAndNeverThatOfSuccess(ErrorCode code) {
    CommandRun run = failing(new EngineException(code, "found that"));

    assertThat(run.exitCode())
        .isEqualTo(code.kind() == ErrorCode.Kind.ROW ? 3 : code.kind().exitCode())
        .isPositive();
    assertThat(run.err()).startsWith("asm: " + code + ": found that");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void saysWhatIsAllowed() {
    assertThat(failing(new EngineException(ErrorCode.FILE_MISSING, "found nothing")).err().lines())
        .containsExactly(
            "asm: FILE_MISSING: found nothing",
            "  allowed: participants.csv (data contract, input files)");
  }

  @Test
  void anythingElseIsOneLineAndAHint() {
    CommandRun run =
        failing(new IllegalStateException("outer", new IOException("disk full\nmore of it")));

    assertThat(run.exitCode()).isOne();
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly("asm: IOException: disk full", "  ASM_DEBUG=1 shows where it happened");
  }

  @Test
  void aFileThatCantBeWrittenIsNamed() {
    assertThat(
            failing(
                    new UncheckedIOException(
                        "run.json can't be written", new IOException("no space left")))
                .err())
        .startsWith("asm: run.json can't be written (IOException: no space left)");
  }

  @Test
  void suppressedFailuresAreNamedByTheirClassesOnly() {
    IllegalStateException failure = new IllegalStateException("stopped");
    failure.addSuppressed(
        new IllegalArgumentException("secret", new IOException("123456789 and more")));

    assertThat(failing(failure).err())
        .contains("  because of IllegalArgumentException, caused by IOException")
        .doesNotContain("secret");
  }

  @Test
  void stackTracesAreShownOnRequestAndMaskIdentifiers() {
    CommandRun run =
        CommandRun.with(
            location -> {
              throw new IllegalStateException("Duplicate entry '123456789-1234567890'");
            },
            Map.of(FailureReport.DEBUG, "1"),
            "runs");

    assertThat(run.err())
        .contains("\tat ", "Duplicate entry '*******89-********90'")
        .doesNotContain("123456789", "ASM_DEBUG");
  }

  @Test
  void masksWhatLooksLikeAnIdentifierOnly() {
    assertThat(FailureReport.masked("TIN 123456789, NPI:1234567890; 12345678 a123456789b 0x1"))
        .isEqualTo("TIN *******89, NPI:********90; 12345678 a123456789b 0x1");
  }

  private static CommandRun failing(RuntimeException failure) {
    return CommandRun.with(
        location -> {
          throw failure;
        },
        Map.of(),
        "runs");
  }
}
