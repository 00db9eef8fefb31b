package org.asmengine.application.input;

import org.asmengine.application.error.ErrorCode;

/**
 * A rejected row.
 *
 * @param file the file
 * @param line the line on which the record starts
 * @param column the column that is wrong; empty when it is the row as a whole
 * @param code why
 * @param message what was found, identifiers masked, what is allowed, and which rule says so
 */
public record Reject(DataFile file, long line, String column, ErrorCode code, String message) {

  /** A row that is rejected for what the code always allows; what was found is already masked. */
  public static Reject of(DataFile file, long line, String column, ErrorCode code, String found) {
    return new Reject(
        file,
        line,
        column,
        code,
        "found %s; allowed: %s (%s)".formatted(found, code.allowed(), code.rule()));
  }
}
