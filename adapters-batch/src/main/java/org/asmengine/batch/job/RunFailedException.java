package org.asmengine.batch.job;

/** A run stopped for a reason that nobody expected; what happened is suppressed in it. */
public final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailedException(String message) {
    super(message);
  }
}
