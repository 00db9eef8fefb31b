package org.asmengine.grpc.call;

import java.util.Optional;

/** Sixteen bytes as 26 lower-case letters and digits (RFC 4648, section 6, without padding). */
final class Base32 {

  static final int BYTES = 16;
  static final int CHARACTERS = 26;

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 5;
  private static final int LOWEST = (1 << BITS) - 1;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(CHARACTERS);
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = held << Byte.SIZE | Byte.toUnsignedInt(next);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt(held >>> bits & LOWEST));
      }
    }
    return text.append(ALPHABET.charAt(held << (BITS - bits) & LOWEST)).toString();
  }

  /** Nothing where the text is not what {@link #encode} makes. */
  static Optional<byte[]> decode(String text) {
    if (text.length() != CHARACTERS) {
      return Optional.empty();
    }
    byte[] bytes = new byte[BYTES];
    int held = 0;
    int bits = 0;
    int count = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      int value = ALPHABET.indexOf(text.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      held = held << BITS | value;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[count++] = (byte) (held >>> bits);
      }
    }
    // The bits that are left over are zero: each identifier has one spelling.
    return (held & (1 << bits) - 1) == 0 ? Optional.of(bytes) : Optional.empty();
  }
}
