package org.asmengine.domain.quality;

import org.asmengine.domain.Rule;

/** Who reported: the clinician, or a small practice for all its clinicians. */
@Rule({"42 CFR 512.720", "R-720-U2"})
public enum ReportingLevel {
  /** The clinician under the TIN. */
  TIN_NPI,
  /** The TIN as a whole. */
  TIN
}
