package org.asmengine.application.input;

import org.asmengine.application.error.ErrorCode;

/** Ends the parsing of a row that is rejected; cheap, because there may be millions of them. */
public final class RowRejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final String column;
  private final ErrorCode code;

  /**
   * A rejection.
   *
   * @param column the column that is wrong; empty when it is the row as a whole
   * @param code why
   * @param found what was found, identifiers masked
   * @param allowed what is allowed
   */
  public RowRejected(String column, ErrorCode code, String found, String allowed) {
    super("found %s; allowed: %s (%s)".formatted(found, allowed, code.rule()), null, false, false);
    this.column = column;
    this.code = code;
  }

  /** The column that is wrong; empty when it is the row as a whole. */
  public String column() {
    return column;
  }

  /** Why. */
  public ErrorCode code() {
    return code;
  }

  /** What was found, what is allowed, and which rule says so. */
  public String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
