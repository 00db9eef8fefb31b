package org.asmengine.domain.ruleset;

/** How settled a parameter is. */
public enum ParameterStatus {
  /** Read in the regulation itself. */
  LAW,
  /** Stated by CMS outside the regulation. */
  CMS_GUIDANCE,
  /** From a condensation or an analyst, not read in the regulation. */
  SECONDARY,
  /** A deduction, an analogy or a default where nothing was found. */
  ASSUMED,
  /** From a proposed rule that is not in force. */
  PROPOSED;

  /** Whether the value is settled law. */
  public boolean isSettled() {
    return this == LAW;
  }
}
