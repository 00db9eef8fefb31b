package org.asmengine.application.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.testing.DigestKeys;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of beneficiaries: their form, and that nothing tells them. */
class BeneficiaryIdTest {

  /** An S at the second place: nobody has it. */
  private static final String NOBODY = "1S00E00AA00";

  @ParameterizedTest
  @ValueSource(strings = {NOBODY, "1S00-E00-AA00", " 1s00e00aa00 "})
  void dashesBlanksAndSmallLettersMakeNoDifference(String text) {
    assertThat(BeneficiaryId.of(text).value()).isEqualTo(NOBODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1S00E00AA0",
        "1S00E00AA000",
        "0S00E00AA00",
        "1S00E00AAA0",
        "1S00E0!AA00",
        "123456789A"
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> BeneficiaryId.of(text))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("no Medicare Beneficiary Identifier")
        .satisfies(e ->
            assertThat(text.isEmpty() || !String.valueOf(e.getMessage()).contains(text)).isTrue());
  }

  @Test
  void neitherIdentifierNorHashShowsItself() {
    BeneficiaryId beneficiary = BeneficiaryId.of(NOBODY);
    BeneficiaryHash hash = DigestKeys.of("k1").newest(beneficiary);

    assertThat(beneficiary).hasToString("a beneficiary");
    assertThat(hash).hasToString("a beneficiary under key k1");
    assertThat(BeneficiaryHash.parse(hash.text())).isEqualTo(hash);
  }

  @Test
  void theNewestKeyComesFirst() {
    BeneficiaryId beneficiary = BeneficiaryId.of(NOBODY);

    assertThat(DigestKeys.of("k2", "k1").hashes(beneficiary))
        .extracting(BeneficiaryHash::keyId)
        .containsExactly("k2", "k1");
    assertThat(DigestKeys.of("k2", "k1").newest(beneficiary))
        .isEqualTo(DigestKeys.of("k2").newest(beneficiary))
        .isNotEqualTo(DigestKeys.of("k1").newest(beneficiary));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k1", "k1:", "k1:abc", "K1:%s", ":%s", "k1:%s:", "k1%s"})
  void aHashHasAKeyAndADigest(String form) {
    String digest = "0123456789abcdef".repeat(4);
    assertThatThrownBy(() -> BeneficiaryHash.parse(form.formatted(digest)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(digest);
  }
}
