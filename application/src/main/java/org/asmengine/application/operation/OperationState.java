package org.asmengine.application.operation;

/** How far an operation has come. */
public enum OperationState {
  /** Nobody works on it: it has not begun, or was put down and waits to go on. */
  QUEUED(false),
  /** Somebody works on it, or did until his process died. */
  RUNNING(false),
  /** It ended with a complete run. */
  SUCCEEDED(true),
  /** It ended with an error. */
  FAILED(true),
  /** It was stopped on request. */
  CANCELLED(true);

  private final boolean done;

  OperationState(boolean done) {
    this.done = done;
  }

  /** Whether it is at its end and never changes any more. */
  public boolean isDone() {
    return done;
  }
}
