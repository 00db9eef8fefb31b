package org.asmengine.domain.ruleset;

import java.math.BigDecimal;

/**
 * The parameters of the small practice adjustment.
 *
 * @param maxClinicians the most clinicians of a small practice
 * @param small points of a small practice of two or more clinicians
 * @param solo points of a clinician who practises alone
 */
public record SmallPracticeRules(int maxClinicians, BigDecimal small, BigDecimal solo) {

  static SmallPracticeRules of(Parameters parameters) {
    return new SmallPracticeRules(
        parameters.whole("smallPractice.maxClinicians", 0, 1_000_000),
        parameters.decimal("smallPractice.small", "0", "100"),
        parameters.decimal("smallPractice.solo", "0", "100"));
  }

  /** Whether a TIN with that many clinicians is a small practice. */
  public boolean isSmall(int clinicians) {
    return clinicians <= maxClinicians;
  }
}
