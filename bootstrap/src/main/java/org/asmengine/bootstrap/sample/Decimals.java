package org.asmengine.bootstrap.sample;

/** Numbers as plain decimal text, the same in every locale. */
final class Decimals {

  private static final int BASE = 10;

  private Decimals() {}

  /** A number that is not negative, rounded to the given number of decimals (at least one). */
  static String of(double value, int decimals) {
    long unit = 1;
    for (int decimal = 0; decimal < decimals; decimal++) {
      unit *= BASE;
    }
    long units = Math.round(value * unit);
    String fraction = Long.toString(unit + units % unit).substring(1);
    return units / unit + "." + fraction;
  }
}
