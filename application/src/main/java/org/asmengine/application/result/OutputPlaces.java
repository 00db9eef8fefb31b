package org.asmengine.application.result;

import org.asmengine.application.run.RunId;

/** Port: where the files of a run go, once it has its number. */
@FunctionalInterface
public interface OutputPlaces {

  /** The place of the run's files. */
  OutputFiles of(RunId run);

  /** This one, whatever the run. */
  static OutputPlaces always(OutputFiles files) {
    return run -> files;
  }
}
