package org.asmengine.bootstrap.sample;

/**
 * The TINs and NPIs of a set: distinct, random-looking, and on no real clinician, since every NPI
 * fails the Luhn check.
 */
final class Identifiers {

  private static final long TINS = 1_000_000_000L;
  private static final long NPI_BODIES = 100_000_000L;
  private static final long NPI_KEY = 0x6E7069L;

  /** The Luhn sum of the prefix 80840 under which NPIs are checked. */
  private static final int PREFIX_SUM = 24;

  private static final int DIGITS = 10;

  private final Permutation tins;
  private final Permutation npis;
  private int spareTins;
  private int spareNpis;

  private Identifiers(Permutation tins, Permutation npis) {
    this.tins = tins;
    this.npis = npis;
  }

  static Identifiers seeded(long seed) {
    return new Identifiers(
        new Permutation(TINS, seed), new Permutation(NPI_BODIES, seed ^ NPI_KEY));
  }

  /** The TIN of a practice: 9 digits, leading zeros included. */
  String tin(int practice) {
    return padded(tins.at(practice));
  }

  /** The NPI of a participant row: 10 digits, the first of them 1, with a wrong check digit. */
  String npi(int participant) {
    return npiOf(participant);
  }

  /** A TIN that no practice has. */
  String spareTin() {
    spareTins++;
    return padded(tins.at(TINS - spareTins));
  }

  /** An NPI that no participant has. */
  String spareNpi() {
    spareNpis++;
    return npiOf(NPI_BODIES - spareNpis);
  }

  private String npiOf(long index) {
    long body = NPI_BODIES + npis.at(index);
    int wrong = (checkDigit(body) + 1 + (int) (index % (DIGITS - 1))) % DIGITS;
    return Long.toString(body * DIGITS + wrong);
  }

  private static int checkDigit(long body) {
    int sum = PREFIX_SUM;
    boolean doubled = true;
    for (long rest = body; rest > 0; rest /= DIGITS) {
      int digit = (int) (rest % DIGITS) * (doubled ? 2 : 1);
      sum += digit / DIGITS + digit % DIGITS;
      doubled = !doubled;
    }
    return (DIGITS - sum % DIGITS) % DIGITS;
  }

  private static String padded(long tin) {
    return Long.toString(TINS + tin).substring(1);
  }
}
