package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.grpc.call.ErrorReason;
import org.junit.jupiter.api.Test;

/** The page of errors in the documentation is that of the catalogue. */
class ErrorPageTest {

  /** The tests run in the module's folder, one below the repository's. */
  private static final Path PAGE = Path.of("..", "docs", "errors.md");

  @Test
  void isUpToDate() throws IOException {
    if (Boolean.getBoolean("asm.docs.update")) {
      Files.writeString(PAGE, ErrorPage.text(), StandardCharsets.UTF_8);
    }
    assertThat(PAGE)
        .as("stale: run ErrorPageTest with -Dasm.docs.update=true, as the page itself tells")
        .content(StandardCharsets.UTF_8)
        .isEqualToNormalizingNewlines(ErrorPage.text());
  }

  @Test
  void hasEveryReasonOfACallOnce() {
    for (ErrorReason reason : ErrorReason.values()) {
      assertThat(ErrorPage.text().split("`" + reason + "`", -1)).as("%s", reason).hasSize(2);
    }
  }

  @Test
  void hasEveryCodeOnce() {
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(ErrorPage.text().split("`" + code + "`", -1)).as("%s", code).hasSize(2);
    }
  }
}
