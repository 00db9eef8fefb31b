package org.asmengine.domain.notice;

/**
 * What a person wrote. It may name patients or practices: only {@link #value()} tells it, and it
 * shows itself by its length alone.
 *
 * @param value 1 to {@value #MOST} characters, no control characters but line breaks and tabs
 */
public record NoticeText(String value) {

  /** The most characters. */
  public static final int MOST = 4000;

  /** Checks the form. */
  public NoticeText {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a text of %d characters; allowed: 1 to %d, no control characters but line breaks"
              .formatted(value.length(), MOST));
    }
  }

  /** The text. */
  public static NoticeText of(String value) {
    return new NoticeText(value);
  }

  /** Whether the text has that form. */
  public static boolean isValid(String text) {
    return !text.isBlank()
        && text.length() <= MOST
        && text.chars()
            .noneMatch(character ->
                Character.isISOControl(character)
                    && character != '\n'
                    && character != '\r'
                    && character != '\t');
  }

  @Override
  public String toString() {
    return "text of %d characters".formatted(value.length());
  }
}
