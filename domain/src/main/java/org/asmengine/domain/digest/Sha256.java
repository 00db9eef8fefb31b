package org.asmengine.domain.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has, in lower-case hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  /** A digest to feed. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of the text's UTF-8 bytes. */
  public static String of(String text) {
    return finish(start(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of all that it was fed; it starts anew afterwards. */
  public static String finish(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String finish(MessageDigest digest, byte[] bytes) {
    return HexFormat.of().formatHex(digest.digest(bytes));
  }
}
