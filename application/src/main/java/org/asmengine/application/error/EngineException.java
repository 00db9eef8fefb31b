package org.asmengine.application.error;

/** An expected error that ends a command: a code of the catalogue and a message for a person. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /** With what was found and what is allowed; identifiers masked. */
  public EngineException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** The code in the catalogue. */
  public ErrorCode code() {
    return code;
  }
}
