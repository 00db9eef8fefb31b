package org.asmengine.domain.cost;

/** Why an episode counts for no measure score. */
public enum EpisodeExclusion {
  /** The day that decides lies in another year. */
  OUTSIDE_YEAR,
  /** Its expected cost is below the least that counts. */
  EXPECTED_TOO_LOW
}
