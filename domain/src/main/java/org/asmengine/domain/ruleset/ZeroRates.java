package org.asmengine.domain.ruleset;

/** Which performance rates of zero are left out of a benchmark. */
public enum ZeroRates {
  /** None: every rate counts. */
  NONE,
  /** Those of measures where higher is better. */
  NON_INVERSE_ONLY,
  /** All. */
  ALL
}
