package org.asmengine.domain.ruleset;

/** What happens when the quality or the cost score is missing. */
public enum MissingCategory {
  /** No final score; the multiplier is 1. */
  NEUTRAL,
  /** The other category counts for all. */
  REWEIGHT
}
