package org.asmengine.bootstrap.sample;

/** Makes one kind of rows for a practice. */
@FunctionalInterface
interface RowSource {

  /** Adds this source's rows of a practice to those already there. */
  void addRows(Practice practice, PracticeRows rows);
}
