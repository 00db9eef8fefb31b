package org.asmengine.domain.ruleset.programme;

/** How many claims of a rural health clinic or federally qualified health center exclude. */
public enum ClinicExclusion {
  /** One is enough. */
  ANY,
  /** More than half of the clinician's claims. */
  MOST,
  /** All of the clinician's claims. */
  ALL
}
