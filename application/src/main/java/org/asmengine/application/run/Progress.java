package org.asmengine.application.run;

/** Port: who wants to know how far a run is. Calls may come from several threads. */
public interface Progress {

  /** A phase begins; it will go through that many rows. */
  void begin(Phase phase, long rows);

  /** Rows of the phase are done. */
  void advance(Phase phase, long rows);

  /** The phase is done. */
  void end(Phase phase);

  /** Tells nobody. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void begin(Phase phase, long rows) {}

      @Override
      public void advance(Phase phase, long rows) {}

      @Override
      public void end(Phase phase) {}
    };
  }
}
