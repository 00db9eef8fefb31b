package org.asmengine.bootstrap.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of keys: what it makes of identifiers, how it rotates, and what is wrong with it. */
class KeyFileTest {

  private static final BeneficiaryId NOBODY = BeneficiaryId.of("1S00E00AA00");
  private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir private Path directory;

  /** By {@code printf 1S00E00AA00 | openssl dgst -sha256 -mac HMAC -macopt hexkey:00...}. */
  @Test
  void theHashIsHmacSha256() throws IOException {
    KeyFile keys = file("# the first key", "", "k1 " + ZEROS);

    assertThat(keys.hashes(NOBODY))
        .containsExactly(
            new BeneficiaryHash(
                "k1", "c66417f020b19c559e6205c1b8b0b360a4becfafe80b63f766b20da5d5888bb6"));
  }

  @Test
  void aNewKeyComesBeforeThoseThatAreThere() throws IOException {
    KeyFile keys = new KeyFile(directory.resolve("keys"));

    keys.add("k1");
    BeneficiaryHash first = keys.newest(NOBODY);
    keys.add("k2");

    assertThat(keys.hashes(NOBODY)).hasSize(2).doesNotHaveDuplicates().endsWith(first);
    assertThat(keys.newest(NOBODY).keyId()).isEqualTo("k2");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
        .isEqualTo("rw-------");
    assertThat(directory.toFile().list()).containsExactly("keys");
  }

  @Test
  void aNameIsTakenOnce() throws IOException {
    KeyFile keys = file("k1 " + ZEROS);

    refuses(() -> keys.add("k1"), "a second key of that name");
    refuses(() -> keys.add("K 1"), "found no name and key");
    assertThat(keys.hashes(NOBODY)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'# nothing', holds no key",
    "k1, line 1: found no name and key",
    "K1 AAAA, line 1: found no name and key",
    "k1 AAAA more, line 1: found no name and key",
    "k1 !!!!, line 1: the key is not in base64",
    "k1 AAAA, 'line 1: found 3 bytes, allowed 32 or more'",
  })
  void whatIsWrongIsSaidWithoutTheKey(String line, String message) throws IOException {
    KeyFile keys = file(line);

    refuses(() -> keys.hashes(NOBODY), message);
    assertThatThrownBy(() -> keys.hashes(NOBODY)).hasMessageNotContaining("AAAA");
  }

  @Test
  void aMissingKeyIsAnErrorWhenItIsNeeded() {
    refuses(() -> ConfiguredKeys.of("").hashes(NOBODY), ConfiguredKeys.VARIABLE);
    refuses(
        () -> ConfiguredKeys.of(directory.resolve("none").toString()).hashes(NOBODY),
        "can't be read (NoSuchFileException)");
  }

  private KeyFile file(String... lines) throws IOException {
    return new KeyFile(Files.write(directory.resolve("keys"), List.of(lines)));
  }

  private static void refuses(Runnable use, String message) {
    assertThatThrownBy(use::run)
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.BENEFICIARY_KEYS_UNUSABLE))
        .hasMessageContaining(message);
  }
}
