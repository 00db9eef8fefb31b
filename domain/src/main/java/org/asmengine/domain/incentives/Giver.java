package org.asmengine.domain.incentives;

import org.asmengine.domain.Rule;

/** Who hands an incentive over. */
@Rule({"42 CFR 512.770", "R-770-U5b"})
public enum Giver {
  /** The participant. */
  PARTICIPANT,
  /** An agent under the participant's direction and control. */
  AGENT_UNDER_CONTROL,
  /** Somebody else. */
  ANOTHER
}
