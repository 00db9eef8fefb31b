package org.asmengine.domain.incentives;

import org.asmengine.domain.Rule;

/** What becomes of technology that stays the participant's property. */
@Rule({"42 CFR 512.770", "R-770-U3"})
public enum LoanState {
  /** It is not of that kind: the beneficiary keeps it. */
  NOT_LENT,
  /** The beneficiary has it. */
  LENT,
  /** The participant tried to get it back, and has not got it. */
  RETRIEVAL_ATTEMPTED,
  /** It came back. */
  RETURNED
}
