package org.asmengine.application.run;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;

/**
 * Port: whether a run is to stop. It is looked at between chunks of work, where nothing is half
 * done: what is committed stays, and the same request goes on from there. Several threads ask.
 */
@FunctionalInterface
public interface StopSignal {

  /** Whether the run is to stop at its next safe point. */
  boolean isRaised();

  /**
   * Stops here if that is asked for.
   *
   * @throws EngineException RUN_STOPPED
   */
  default void check() {
    if (isRaised()) {
      throw new EngineException(
          ErrorCode.RUN_STOPPED, "the run was asked to stop; the same request goes on from here");
    }
  }

  /** Never asks anybody to stop. */
  static StopSignal never() {
    return () -> false;
  }
}
