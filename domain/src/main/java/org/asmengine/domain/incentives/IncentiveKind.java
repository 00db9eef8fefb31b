package org.asmengine.domain.incentives;

import org.asmengine.domain.Rule;

/** What an incentive is. */
@Rule({"42 CFR 512.770", "R-770-U3"})
public enum IncentiveKind {
  /** An item or a service. */
  ITEM_OR_SERVICE,
  /** An item of technology, which may have to come back. */
  TECHNOLOGY
}
