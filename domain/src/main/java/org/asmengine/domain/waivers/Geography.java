package org.asmengine.domain.waivers;

/** Where a place lies, as far as the geographic requirement of telehealth asks (410.78(b)(4)). */
public enum Geography {
  /** In a rural health professional shortage area. */
  RURAL_SHORTAGE_AREA,
  /** In a county outside every metropolitan statistical area. */
  OUTSIDE_METROPOLITAN_AREA,
  /** In a county of a metropolitan statistical area, and not in a rural shortage area. */
  METROPOLITAN_AREA,
  /** Not known. */
  UNKNOWN
}
