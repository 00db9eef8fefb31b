package org.asmengine.application.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.asmengine.application.error.ErrorCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of errors is complete. */
class ErrorCodeTest {

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyCodeSaysWhatItMeansWhatIsAllowedAndWhichRuleSaysSo(ErrorCode code) {
    assertThat(code.meaning()).matches("[A-Z].*[^ ]\\.").doesNotContain("  ");
    assertThat(code.allowed()).isNotBlank().isEqualTo(code.allowed().strip()).doesNotEndWith(".");
    assertThat(code.rule()).isNotBlank().isEqualTo(code.rule().strip()).doesNotEndWith(".");
    assertThat(code.name()).matches("[A-Z0-9]+(_[A-Z0-9]+)*");
  }

  @Test
  void noTwoCodesMeanTheSame() {
    assertThat(Stream.of(ErrorCode.values()).map(ErrorCode::meaning)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void aCodeFitsTheColumnThatKeepsIt(ErrorCode code) {
    assertThat(code.name()).hasSizeLessThanOrEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource({"ROW, 0", "FAULT, 1", "USAGE, 2", "INPUT, 3", "GUARD, 4"})
  void theKindDecidesTheExitCode(Kind kind, int exitCode) {
    assertThat(kind.exitCode()).isEqualTo(exitCode);
    assertThat(ErrorCode.values()).extracting(ErrorCode::kind).contains(kind);
  }

  @Test
  void anExceptionCarriesItsCode() {
    EngineException exception = new EngineException(ErrorCode.NO_SUCH_RUN, "found no run 7");

    assertThat(exception.code()).isEqualTo(ErrorCode.NO_SUCH_RUN);
    assertThat(exception).hasMessage("found no run 7");
  }
}
