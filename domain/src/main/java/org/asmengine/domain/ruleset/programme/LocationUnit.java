package org.asmengine.domain.ruleset.programme;

/** What a location is, when the most common one is looked for. */
public enum LocationUnit {
  /** A ZIP code: the area is that of the most common ZIP code. */
  ZIP,
  /** An area: episodes are counted by area, whatever their ZIP codes. */
  AREA
}
