package org.asmengine.domain.ruleset.programme;

/** Which values of episodes are drawn in to percentiles of all episodes of the measure. */
public enum Winsorized {
  /** None: the file's costs count as they are. */
  NONE,
  /** The observed cost. */
  OBSERVED,
  /** The observed over the expected cost. */
  RATIO
}
