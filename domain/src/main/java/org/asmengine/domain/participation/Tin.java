package org.asmengine.domain.participation;

/**
 * A taxpayer identification number: nine digits, kept as text. It shows itself masked; only {@link
 * #value()} tells it.
 *
 * @param value the nine digits
 */
public record Tin(String value) implements Comparable<Tin> {

  /** How many digits a TIN has. */
  public static final int DIGITS = 9;

  /** Checks the form. */
  public Tin {
    Identifiers.requireDigits("TIN", value, DIGITS);
  }

  /** The TIN of the digits. */
  public static Tin of(String value) {
    return new Tin(value);
  }

  /** Whether the text has the form of a TIN. */
  public static boolean isValid(String text) {
    return Identifiers.areDigits(text, DIGITS);
  }

  @Override
  public int compareTo(Tin other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "TIN " + Identifiers.mask(value);
  }
}
