package org.asmengine.bootstrap.privacy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmengine.domain.participation.Identifiers;

/**
 * Finds identifiers in a text, alone or as part of a longer number: a TIN and an NPI in one key are
 * still both told.
 */
final class IdentifierText {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{9,}");
  private static final int[] LENGTHS = {9, 10};

  private final Set<String> identifiers;

  IdentifierText(Set<String> identifiers) {
    this.identifiers = Set.copyOf(identifiers);
  }

  boolean isIn(String text) {
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      if (hasOne(digits.group())) {
        return true;
      }
    }
    return false;
  }

  /** The text with every long number masked. */
  String masked(String text) {
    return DIGITS.matcher(text).replaceAll(found -> Identifiers.mask(found.group()));
  }

  private boolean hasOne(String digits) {
    for (int length : LENGTHS) {
      for (int from = 0; from + length <= digits.length(); from++) {
        if (identifiers.contains(digits.substring(from, from + length))) {
          return true;
        }
      }
    }
    return false;
  }
}
