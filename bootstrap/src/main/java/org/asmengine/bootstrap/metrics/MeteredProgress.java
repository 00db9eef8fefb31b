package org.asmengine.bootstrap.metrics;

import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;

/**
 * Tells two who want to know how far a run is.
 *
 * @param meters the meters
 * @param listener the other
 */
record MeteredProgress(RunMeters meters, Progress listener) implements Progress {

  @Override
  public void begin(Phase phase, long rows) {
    meters.begin(phase, rows);
    listener.begin(phase, rows);
  }

  @Override
  public void advance(Phase phase, long rows) {
    meters.advance(phase, rows);
    listener.advance(phase, rows);
  }

  @Override
  public void end(Phase phase) {
    meters.end(phase);
    listener.end(phase);
  }
}
