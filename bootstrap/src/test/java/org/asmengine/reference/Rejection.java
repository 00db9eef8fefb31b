package org.asmengine.reference;

import java.util.Comparator;

/**
 * A rejected row: the file's name, the physical line on which its record starts (the header is line
 * 1) and the code.
 */
public record Rejection(String file, int line, String code) implements Comparable<Rejection> {

  private static final Comparator<Rejection> ORDER =
      Comparator.comparing(Rejection::file)
          .thenComparingInt(Rejection::line)
          .thenComparing(Rejection::code);

  @Override
  public int compareTo(Rejection other) {
    return ORDER.compare(this, other);
  }
}
