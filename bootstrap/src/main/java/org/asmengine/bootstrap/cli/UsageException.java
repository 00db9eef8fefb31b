package org.asmengine.bootstrap.cli;

/** A command that can't be understood: exit code 2. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
