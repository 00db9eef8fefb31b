package org.asmengine.bootstrap.cli;

import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;

/**
 * Shows how far long work is, one step after the other; the phases of a year end are such steps.
 * Closing it leaves the terminal clean, also when a step broke off. Calls may come from several
 * threads.
 */
interface StepProgress extends Progress, AutoCloseable {

  /**
   * A step begins.
   *
   * @param activity what is done, for a person
   * @param rows how many rows it goes through; 0 when nobody knows
   */
  void begin(String activity, long rows);

  /** Rows of the step are done. */
  void advance(long rows);

  /** The step is done. */
  void end();

  @Override
  void close();

  @Override
  default void begin(Phase phase, long rows) {
    begin(phase.activity(), rows);
  }

  @Override
  default void advance(Phase phase, long rows) {
    advance(rows);
  }

  @Override
  default void end(Phase phase) {
    end();
  }

  /** Shows nothing. */
  static StepProgress silent() {
    return new StepProgress() {
      @Override
      public void begin(String activity, long rows) {}

      @Override
      public void advance(long rows) {}

      @Override
      public void end() {}

      @Override
      public void close() {}
    };
  }
}
