package org.asmengine.domain.notice;

import org.asmengine.domain.Rule;

/** Where an error notice stands. */
@Rule({"42 CFR 512.755", "R-755-U1"})
public enum NoticeState {
  /** It came in time and waits for its acknowledgement. */
  RECEIVED,
  /** CMS has said that it is there. */
  ACKNOWLEDGED,
  /** Somebody looks into it. */
  UNDER_REVIEW,
  /** The participant is right: a corrected result is due. */
  UPHELD,
  /** The calculation is right as it is; the participant may ask for reconsideration. */
  DENIED,
  /** There is a corrected result; before a reconsideration the participant may ask for one. */
  CORRECTED,
  /** A reconsideration was asked for in time and waits for its decision (42 CFR 512.190). */
  RECONSIDERATION_REQUESTED,
  /** The reconsideration official has decided; for the participant, a corrected result is due. */
  DECIDED,
  /** Nothing can change the result any more. */
  BINDING
}
