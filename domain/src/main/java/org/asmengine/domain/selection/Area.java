package org.asmengine.domain.selection;

import java.math.BigDecimal;

/**
 * An area from which CMS samples.
 *
 * @param code its five digits
 * @param title its name
 * @param kind what it is
 * @param patientVolume how many patients with the targeted conditions it has, at least 0
 * @param spending spending on their episodes in dollars, at least 0
 */
public record Area(String code, String title, Kind kind, long patientVolume, BigDecimal spending) {

  /** The kinds of areas. */
  public enum Kind {
    /** A core-based statistical area. */
    CBSA,
    /** A division of a large metropolitan statistical area, which takes that area's place. */
    METROPOLITAN_DIVISION
  }
}
