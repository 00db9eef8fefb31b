package org.asmengine.domain.participation;

/**
 * Where an input came from.
 *
 * @param file the file's name
 * @param line the line on which the record starts; the header is line 1
 */
public record SourceRow(String file, long line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
