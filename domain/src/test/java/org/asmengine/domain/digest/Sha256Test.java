package org.asmengine.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** FIPS 180-4's own example. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isTheStandardsDigestInHexadecimalDigits() {
    assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
  }

  @Test
  void startsAnewAfterItIsFinished() {
    MessageDigest digest = Sha256.start();
    digest.update("something else".getBytes(StandardCharsets.UTF_8));
    assertThat(Sha256.finish(digest)).isNotEqualTo(OF_ABC);
    digest.update("abc".getBytes(StandardCharsets.UTF_8));
    assertThat(Sha256.finish(digest)).isEqualTo(OF_ABC);
  }
}
