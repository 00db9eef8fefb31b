package org.asmengine.domain.notice;

/** Why something can't happen to a notice now. */
public enum NoticeRefusal {
  /** The notice is not in a state from which it leads. */
  STEP_NOT_ALLOWED,
  /** The time for a reconsideration is over: the determination is binding. */
  RECONSIDERATION_TOO_LATE,
  /** There was a reconsideration already. */
  RECONSIDERED_ALREADY,
  /** Whoever took part in the determination must not decide the reconsideration. */
  OFFICIAL_INVOLVED,
  /** The reconsideration was decided against the participant: there is nothing to correct. */
  DECIDED_AGAINST,
  /** A corrected result is due, or a reconsideration can still be asked for. */
  NOT_FINAL_YET
}
