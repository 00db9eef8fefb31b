package org.asmengine.domain.selection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of organizations, so that two spellings of one can be told to be the same. */
final class OrganizationName {

  private static final Set<String> LEGAL_FORMS =
      Set.of("INC", "LLC", "LLP", "LP", "PC", "PA", "PLLC", "PLC", "CORP", "CO", "LTD", "THE");

  private OrganizationName() {}

  /** The name in upper case, without punctuation and legal forms. */
  static String plain(String name) {
    String letters = name.toUpperCase(Locale.ROOT).replace("&", " AND ").replaceAll("[.']", "");
    return Arrays.stream(letters.split("[^A-Z0-9]+", -1))
        .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
        .collect(Collectors.joining(" "));
  }

  /** Whether both are the same organization; a name that is not known is nobody's. */
  static boolean areSame(String one, String other) {
    String plain = plain(one);
    return !plain.isEmpty() && plain.equals(plain(other));
  }
}
