package org.asmengine.grpc.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the API says what the contract says. */
class ReferencePageTest {

  /** The tests run in the module's folder, one below the repository's. */
  private static final Path PAGE = Path.of("..", "docs", "api-reference.md");

  private static final Path CONTRACT = Path.of("..", "proto", "target", "asm.binpb");

  @Test
  void isUpToDate() throws IOException {
    String page = ReferencePage.of(Contract.read(CONTRACT));
    if (Boolean.getBoolean("asm.docs.update")) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(PAGE)
        .as("stale: the page's head says how to update it")
        .content(StandardCharsets.UTF_8)
        .isEqualToNormalizingNewlines(page);
  }

  @Test
  void everyMethodSaysWhatItDoes() throws IOException {
    String page = ReferencePage.of(Contract.read(CONTRACT));

    assertThat(page)
        .contains("### PaymentService.GetPaymentMultiplier")
        .contains("`GetPaymentMultiplierRequest` returns `PaymentMultiplier`, role `reader`")
        .contains("returns a stream of `ExportPaymentMultipliersResponse`");
  }
}
