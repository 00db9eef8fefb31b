package org.asmengine.domain.ruleset.programme;

/** Which day of an episode decides the performance year that it belongs to. */
public enum EpisodeDate {
  /** Its first day. */
  START,
  /** Its last day. */
  END,
  /** Both of them lie in the year. */
  BOTH
}
