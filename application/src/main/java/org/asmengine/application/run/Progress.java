package org.asmengine.application.run;

import java.util.List;
import org.asmengine.application.error.ErrorCode;

/** Port: who wants to know how far a run is. Calls may come from several threads. */
public interface Progress {

  /**
   * The run is known by its number from now on.
   *
   * @param inputBytes the size of all its input files
   */
  default void identified(RunId run, long inputBytes) {}

  /** A phase begins; it will go through that many rows, 0 when nobody knows. */
  void begin(Phase phase, long rows);

  /** The phase has gone through that many more rows. */
  void advance(Phase phase, long rows);

  /** The phase has written that many more rows; the last of them may not be committed yet. */
  default void wrote(Phase phase, long rows) {}

  /** So many more input rows were rejected for that reason. */
  default void rejected(ErrorCode reason, long rows) {}

  /** The phase is done. */
  void end(Phase phase);

  /** Tells nobody. */
  static Progress silent() {
    return of(List.of());
  }

  /** Tells all of them, in their order. */
  static Progress of(List<? extends Progress> listeners) {
    return new ProgressListeners(List.copyOf(listeners));
  }
}
