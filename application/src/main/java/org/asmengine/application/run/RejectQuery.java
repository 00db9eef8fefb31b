package org.asmengine.application.run;

import java.util.Optional;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.InputFile;

/**
 * Which rejected rows a page shows.
 *
 * @param file only those of this file
 * @param code only those rejected for this reason
 * @param after the row after which the page begins; empty for the first page
 * @param most the most rows of the page
 */
public record RejectQuery(
    Optional<InputFile> file, Optional<ErrorCode> code, Optional<Position> after, int most) {

  /**
   * Where a row is.
   *
   * @param file its file
   * @param line the line on which its record starts
   */
  public record Position(DataFile file, long line) {}
}
