package org.asmengine.application.document;

import java.util.Comparator;

/**
 * Where in a document something stands.
 *
 * @param path its JSON path, for instance {@code $.measurementSets[0].category}; names that are not
 *     the format's own are masked
 * @param line the line, from 1; 0 for what was not read
 * @param column the column in UTF-16 units, from 1; 0 for what was not read
 */
public record Place(String path, int line, int column) implements Comparable<Place> {

  /** The place of what was not read from a document. */
  public static final Place NONE = new Place("", 0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::line)
          .thenComparingInt(Place::column)
          .thenComparing(Place::path);

  /** In the order of the document. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** The place of a member that should be here and is not. */
  public Place member(String name) {
    return new Place(path + "." + name, line, column);
  }

  /** For a person. */
  @Override
  public String toString() {
    return "%s (line %d, column %d)".formatted(path, line, column);
  }
}
