package org.asmengine.application.input;

/**
 * The key of a row in three numbers, exact: equal keys are equal rows, never a coincidence of
 * hashes.
 *
 * @param owner TIN and NPI
 * @param first what else belongs to the key
 * @param second what else belongs to the key
 */
public record RowKey(long owner, long first, long second) {

  /** Ten digits fit into 34 bits; one more value stands for no NPI. */
  private static final int NPI_BITS = 34;

  private static final long NO_NPI = (1L << NPI_BITS) - 1;

  static RowKey of(String tin, String npi, long first, long second) {
    return new RowKey(owner(tin, npi), first, second);
  }

  /** TIN and NPI in 64 bits; an empty NPI is the whole TIN. */
  static long owner(String tin, String npi) {
    long clinician = npi.isEmpty() ? NO_NPI : Long.parseLong(npi);
    return (Long.parseLong(tin) << NPI_BITS) | clinician;
  }
}
