package org.asmengine.application.input;

import java.util.regex.Pattern;
import org.asmengine.domain.participation.Identifiers;

/** Shows a value that was found, so that no identifier can be read from it. */
final class FoundValue {

  private static final int MOST_SHOWN = 40;
  private static final Pattern IDENTIFIER_LIKE = Pattern.compile("[0-9][0-9 -]{5,}[0-9]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private FoundValue() {}

  /** The value in quotes, cut and cleaned, with everything that may be an identifier masked. */
  static String show(String column, String value) {
    if (value.isEmpty()) {
      return "nothing";
    }
    String cut =
        value.length() <= MOST_SHOWN
            ? value
            : value.substring(0, MOST_SHOWN) + "... (" + value.length() + " characters)";
    String clean = CONTROL.matcher(cut).replaceAll("?");
    return "'" + (isIdentifier(column) ? Identifiers.mask(clean) : maskDigits(clean)) + "'";
  }

  private static boolean isIdentifier(String column) {
    return column.equals("tin") || column.equals("npi");
  }

  /** Dates and amounts stay readable: what has seven digits or more in a row may be a person. */
  private static String maskDigits(String text) {
    return IDENTIFIER_LIKE
        .matcher(text)
        .replaceAll(match ->
            match.group().chars().filter(Character::isDigit).count() >= 9
                ? Identifiers.mask(match.group())
                : match.group());
  }
}
