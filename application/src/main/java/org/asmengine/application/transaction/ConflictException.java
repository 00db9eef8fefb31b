package org.asmengine.application.transaction;

/**
 * Work was undone because other work was in its way: the two waited for each other, or one waited
 * too long. Nothing of it is left and it may be done again.
 */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For this reason. */
  public ConflictException(String message, Throwable cause) {
    super(message, cause);
  }
}
