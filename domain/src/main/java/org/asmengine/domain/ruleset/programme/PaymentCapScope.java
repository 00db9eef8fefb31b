package org.asmengine.domain.ruleset.programme;

/** Which payments between parties together may not exceed the payment adjustments. */
public enum PaymentCapScope {
  /** Those under one arrangement, against the adjustments of its participants. */
  ARRANGEMENT,
  /**
   * Those under one arrangement, and besides those under all arrangements of a practice, against
   * the adjustments of all participants of these.
   */
  PRACTICE
}
