package org.asmengine.domain.participation;

import java.util.regex.Pattern;

/**
 * What stands for a beneficiary wherever the engine keeps one: the HMAC-SHA-256 of the identifier
 * under a secret key. It tells equal from different and nothing else, and only to who has the same
 * key. It shows the name of the key alone; only {@link #digest()} tells the hash.
 *
 * @param keyId the name of the key, 1 to 32 small letters, digits and dashes
 * @param digest the hash, 64 small hexadecimal digits
 */
public record BeneficiaryHash(String keyId, String digest) {

  private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final String SEPARATOR = ":";

  /** Checks the form. */
  public BeneficiaryHash {
    if (!isKeyId(keyId) || !DIGEST.matcher(digest).matches()) {
      throw new IllegalArgumentException(
          "beneficiary hash: allowed are the name of a key and 64 hexadecimal digits");
    }
  }

  /** Whether a key can have that name. */
  public static boolean isKeyId(String text) {
    return KEY_ID.matcher(text).matches();
  }

  /** The hash of a {@link #text()}. */
  public static BeneficiaryHash parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("beneficiary hash: found no name of a key before it");
    }
    return new BeneficiaryHash(parts[0], parts[1]);
  }

  /** Key and hash as they are kept: {@code key:digest}. */
  public String text() {
    return keyId + SEPARATOR + digest;
  }

  @Override
  public String toString() {
    return "a beneficiary under key " + keyId;
  }
}
