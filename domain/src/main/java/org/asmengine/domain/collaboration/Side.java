package org.asmengine.domain.collaboration;

import org.asmengine.domain.Rule;

/** The two sides of an arrangement (42 CFR 512.771(a)(2)). */
@Rule({"42 CFR 512.771(a)(2)", "R-771-a-2"})
public enum Side {
  /** The ASM participant, or its practice for it. */
  PARTICIPANT,
  /** The primary care practice. */
  PRIMARY_CARE
}
