package org.asmengine.application.input;

import org.asmengine.application.error.ErrorCode;

/** Ends the parsing of a row that is rejected; cheap, because there may be millions of them. */
final class RowRejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final ErrorCode code;

  RowRejected(String column, ErrorCode code, String found, String allowed) {
    super("found %s; allowed: %s (%s)".formatted(found, allowed, code.rule()), null, false, false);
    this.column = column;
    this.code = code;
  }

  String column() {
    return column;
  }

  ErrorCode code() {
    return code;
  }

  /** The message: none of the constructors leaves it out. */
  String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
