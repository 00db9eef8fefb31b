package org.asmengine.application.run;

/** How far a run has come. */
public enum RunStatus {
  /** Started, and not at its end: in progress, or interrupted and waiting to be resumed. */
  INCOMPLETE,
  /** Sealed: its results never change. */
  COMPLETE
}
