package org.asmengine.qpp.json;

import java.util.regex.Pattern;

/** Names of members as they may be shown: one that a sender made up could hold an identifier. */
final class Names {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z$_][A-Za-z_-]{0,31}[0-9]{0,3}");

  private Names() {}

  /** The step of a path to the member of this name. */
  static String step(String name) {
    return PLAIN.matcher(name).matches() || isShortNumber(name) ? "." + name : "['...']";
  }

  /** Percentiles are named by their numbers. */
  private static boolean isShortNumber(String name) {
    return name.length() <= 2 && !name.isEmpty() && name.chars().allMatch(Character::isDigit);
  }
}
