package org.asmengine.application.run;

import java.util.Locale;

/** The steps of the year end, in their order. */
public enum Phase {
  /** Every row is checked. */
  REVIEW("checking rows"),
  /** Good rows go into the database. */
  LOAD("loading rows"),
  /** Benchmarks and cohort statistics. */
  REFERENCE("building benchmarks"),
  /** Final scores. */
  SCORE("scoring participants"),
  /** Pool and scaling factor. */
  REDUCE("reducing cohorts"),
  /** Adjustment factors. */
  ADJUST("adjusting payments"),
  /** Invariants, cohort results. */
  SETTLE("checking invariants"),
  /** Output files. */
  WRITE("writing files"),
  /** Digests and chain. */
  SEAL("sealing the run");

  private final String activity;

  Phase(String activity) {
    this.activity = activity;
  }

  /** What is done, for a person. */
  public String activity() {
    return activity;
  }

  /** The name of the step. */
  public String stepName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
