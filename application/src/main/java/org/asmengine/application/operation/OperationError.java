package org.asmengine.application.operation;

import org.asmengine.application.error.ErrorCode;

/**
 * Why an operation ended without a complete run.
 *
 * @param code the code of the catalogue
 * @param message what was found and what is allowed; identifiers masked
 */
public record OperationError(ErrorCode code, String message) {

  /** The longest message that is kept, in characters. */
  public static final int MOST_CHARACTERS = 2_000;

  /** Cuts the message where it is too long. */
  public OperationError {
    if (message.length() > MOST_CHARACTERS) {
      message = message.substring(0, MOST_CHARACTERS - 4) + " ...";
    }
  }
}
