package org.asmengine.domain.participation;

/**
 * A national provider identifier: ten digits, kept as text. It shows itself masked; only {@link
 * #value()} tells it. The check digit is not verified: test data deliberately fails it.
 *
 * @param value the ten digits
 */
public record Npi(String value) implements Comparable<Npi> {

  /** How many digits an NPI has. */
  public static final int DIGITS = 10;

  /** Checks the form. */
  public Npi {
    Identifiers.requireDigits("NPI", value, DIGITS);
  }

  /** The NPI of the digits. */
  public static Npi of(String value) {
    return new Npi(value);
  }

  /** Whether the text has the form of an NPI. */
  public static boolean isValid(String text) {
    return Identifiers.areDigits(text, DIGITS);
  }

  @Override
  public int compareTo(Npi other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "NPI " + Identifiers.mask(value);
  }
}
