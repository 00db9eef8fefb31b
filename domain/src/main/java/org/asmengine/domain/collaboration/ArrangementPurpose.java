package org.asmengine.domain.collaboration;

import org.asmengine.domain.Rule;

/** What an arrangement may be for (42 CFR 512.771(a)(3)). */
@Rule({"42 CFR 512.771(a)(3)", "R-771-a-3"})
public enum ArrangementPurpose {
  /** To perform in the improvement activities category. */
  IMPROVEMENT_ACTIVITIES,
  /** To reach the clinical goals of paragraph (b). */
  CLINICAL_GOALS
}
