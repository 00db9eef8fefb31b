package org.asmengine.application.operation;

/** Port: how many submissions there are. */
public interface SubmissionCutoff {

  /**
   * The number of the last submission that is committed; every later one gets a higher number. What
   * counts for a run is what was there when it was asked for.
   */
  long current();
}
