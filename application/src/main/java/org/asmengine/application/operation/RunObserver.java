package org.asmengine.application.operation;

import java.util.function.Function;
import org.asmengine.application.run.Progress;

/** Port: who watches runs from their beginning to whatever end. */
public interface RunObserver {

  /**
   * Watches a run.
   *
   * @param listener who else wants to know how far it is
   * @param work runs it with the progress that it is given; what it throws is thrown on
   */
  <T> T run(Progress listener, Function<Progress, T> work);

  /** Watches nothing. */
  static RunObserver none() {
    return new RunObserver() {
      @Override
      public <T> T run(Progress listener, Function<Progress, T> work) {
        return work.apply(listener);
      }
    };
  }
}
