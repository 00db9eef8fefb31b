package org.asmengine.domain.ruleset.programme;

/** How much an episode counts in the mean of a participant. */
public enum EpisodeWeight {
  /** Each episode as much as any other. */
  EPISODE,
  /** Each as many times as it has days, the first and the last included. */
  DAY
}
