package org.asmengine.application.run;

/**
 * A range of TINs, both ends included, in the order of their digits.
 *
 * @param from the first TIN
 * @param to the last TIN
 */
public record KeyRange(String from, String to) {

  /** All TINs there can be. */
  public static final KeyRange ALL = new KeyRange("000000000", "999999999");

  /** Masked: a range ends at somebody's TIN. */
  @Override
  public String toString() {
    return "range of TINs";
  }
}
