package org.asmengine.application.yearend;

/** Port: drives the phases of a run, restartable at each; continues where an earlier try ended. */
public interface YearEndJob {

  /**
   * Brings the run to its end.
   *
   * @throws org.asmengine.application.error.EngineException when a phase ends with an expected
   *     error
   */
  void run(RunContext context);
}
