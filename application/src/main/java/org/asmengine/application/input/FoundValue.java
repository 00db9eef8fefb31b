package org.asmengine.application.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmengine.domain.participation.Identifiers;

/** Shows a value that was found, so that no identifier can be read from it. */
public final class FoundValue {

  private static final int MOST_SHOWN = 40;
  private static final int IDENTIFIER_DIGITS = 9;

  /** Digits of any script, with spaces, dashes and what can't be seen between them. */
  private static final Pattern IDENTIFIER_LIKE =
      Pattern.compile("\\p{Nd}[\\p{Nd}\\p{Z}\\p{C}\\p{Pd}]{5,}\\p{Nd}");

  /** What steers a terminal or is no character at all. */
  private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private FoundValue() {}

  /**
   * The value in quotes, cut and cleaned, with everything that may be an identifier masked.
   *
   * @param column what it stands for; of {@code tin} and {@code npi} only the end is shown
   */
  public static String show(String column, String value) {
    if (value.isEmpty()) {
      return "nothing";
    }
    String masked = isIdentifier(column) ? Identifiers.mask(value) : maskDigits(value);
    return "'" + cut(NOT_SHOWN.matcher(masked).replaceAll("?")) + "'";
  }

  /** A number that was found or worked out: in a shifted column it may be an identifier too. */
  public static String show(long number) {
    return show("", Long.toString(number));
  }

  private static boolean isIdentifier(String column) {
    return column.equals("tin") || column.equals("npi");
  }

  /** After masking, so that no part of an identifier is left; never within a character. */
  private static String cut(String text) {
    int characters = text.codePointCount(0, text.length());
    return characters <= MOST_SHOWN
        ? text
        : "%s... (%d characters)"
            .formatted(text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)), characters);
  }

  /** Dates and amounts stay readable: what has nine digits or more in a row may be a person. */
  private static String maskDigits(String text) {
    return IDENTIFIER_LIKE
        .matcher(text)
        .replaceAll(match ->
            match.group().codePoints().filter(Character::isDigit).count() >= IDENTIFIER_DIGITS
                ? Identifiers.mask(match.group())
                : Matcher.quoteReplacement(match.group()));
  }
}
