package org.asmengine.domain.finding;

import java.util.Collection;
import java.util.Optional;

/** Whether a condition holds. */
public enum Verdict {
  /** It holds. */
  MET,
  /** It does not. */
  NOT_MET,
  /** A fact that decides it is not known; nobody guesses. */
  UNKNOWN;

  /** The verdict of a known fact. */
  public static Verdict of(boolean holds) {
    return holds ? MET : NOT_MET;
  }

  /** The verdict of a fact that may not be known. */
  public static Verdict of(Optional<Boolean> holds) {
    return holds.map(Verdict::of).orElse(UNKNOWN);
  }

  /**
   * Whether all of them hold: one that does not decides, whatever else is unknown; no condition at
   * all is met.
   */
  public static Verdict all(Collection<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.verdict() == NOT_MET)) {
      return NOT_MET;
    }
    return findings.stream().anyMatch(finding -> finding.verdict() == UNKNOWN) ? UNKNOWN : MET;
  }
}
