package org.asmengine.domain.datasharing;

import org.asmengine.domain.Rule;

/** What identifiable data may be used for (42 CFR 512.760(b)(2)(i)(C)). */
@Rule({"42 CFR 512.760(b)(2)(i)(C)", "R-760-b-2-i"})
public enum PermittedUse {
  /** Care coordination. */
  CARE_COORDINATION,
  /** Quality and efficiency of care. */
  QUALITY_AND_EFFICIENCY,
  /** Population-based activities, applied alike to all ASM beneficiaries of the participant. */
  POPULATION_BASED_ACTIVITIES
}
