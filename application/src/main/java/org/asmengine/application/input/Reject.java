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
public record Reject(InputFile file, long line, String column, ErrorCode code, String message) {}
