package org.asmengine.domain.collaboration;

import org.asmengine.domain.Rule;

/** What an arrangement can provide for; some of these it must (R-771-U1). */
@Rule({"42 CFR 512.771", "R-771-U1"})
public enum ArrangementElement {
  /** Data go both ways. */
  BIDIRECTIONAL_DATA_SHARING,
  /** Care is managed together. */
  CO_MANAGEMENT_OF_CARE,
  /** Transitions in care are planned. */
  TRANSITIONS_IN_CARE_PLANNING,
  /** Who refers hears what came of it. */
  CLOSED_LOOP_REFERRALS,
  /** Care coordination activities are integrated. */
  CARE_COORDINATION_INTEGRATION
}
