package org.asmengine.application.run;

import java.util.List;
import org.asmengine.application.error.ErrorCode;

/**
 * Several who want to know how far a run is.
 *
 * @param listeners in the order in which they are told
 */
record ProgressListeners(List<Progress> listeners) implements Progress {

  @Override
  public void identified(RunId run, long inputBytes) {
    listeners.forEach(listener -> listener.identified(run, inputBytes));
  }

  @Override
  public void begin(Phase phase, long rows) {
    listeners.forEach(listener -> listener.begin(phase, rows));
  }

  @Override
  public void advance(Phase phase, long rows) {
    listeners.forEach(listener -> listener.advance(phase, rows));
  }

  @Override
  public void wrote(Phase phase, long rows) {
    listeners.forEach(listener -> listener.wrote(phase, rows));
  }

  @Override
  public void rejected(ErrorCode reason, long rows) {
    listeners.forEach(listener -> listener.rejected(reason, rows));
  }

  @Override
  public void end(Phase phase) {
    listeners.forEach(listener -> listener.end(phase));
  }
}
