package org.asmengine.application.notice;

import java.util.UUID;

/**
 * What a notice is known by.
 *
 * @param value a random number of 32 hexadecimal digits: it tells nothing of whom it is about
 */
public record NoticeId(String value) {

  private static final String DIGITS = "[0-9a-f]{32}";

  /** Checks the form. */
  public NoticeId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("the identifier of a notice has 32 hexadecimal digits");
    }
  }

  /** A new one. */
  public static NoticeId random() {
    return new NoticeId(UUID.randomUUID().toString().replace("-", ""));
  }

  /** Whether the text has that form. */
  public static boolean isValid(String text) {
    return text.matches(DIGITS);
  }

  @Override
  public String toString() {
    return value;
  }
}
