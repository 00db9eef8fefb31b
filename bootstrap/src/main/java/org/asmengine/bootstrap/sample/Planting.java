package org.asmengine.bootstrap.sample;

/** Puts one case that is to be rejected into the rows of a practice. */
@FunctionalInterface
interface Planting {

  /** Plants the case, if the practice has what it needs, and tells whether it did. */
  boolean plant(Practice practice, PracticeRows rows);
}
