package org.asmengine.domain.ruleset.programme;

/** Which of several codes with the same largest count decides. */
public enum TieRule {
  /** The lowest code, whatever comes of it; no code at all comes last. */
  LOWEST_CODE,
  /** A code that lets the clinician take part, if there is one; the lowest of those. */
  INCLUDE,
  /** A code that keeps the clinician out, if there is one; the lowest of those. */
  EXCLUDE
}
