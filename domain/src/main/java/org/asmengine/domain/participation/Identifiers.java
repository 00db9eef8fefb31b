package org.asmengine.domain.participation;

/** The form of identifiers, and how they are masked wherever a person or a log could read them. */
public final class Identifiers {

  private static final int SHOWN = 2;

  private Identifiers() {}

  /**
   * The identifier with all but its last two characters starred; a text of up to four characters is
   * starred whole.
   */
  public static String mask(String identifier) {
    int shown = identifier.length() > 2 * SHOWN ? SHOWN : 0;
    int hidden = identifier.length() - shown;
    return "*".repeat(hidden) + identifier.substring(hidden);
  }

  static boolean areDigits(String text, int digits) {
    if (text.length() != digits) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static void requireDigits(String kind, String text, int digits) {
    if (!areDigits(text, digits)) {
      throw new IllegalArgumentException(
          "%s: found %s, allowed %d digits".formatted(kind, mask(text), digits));
    }
  }
}
