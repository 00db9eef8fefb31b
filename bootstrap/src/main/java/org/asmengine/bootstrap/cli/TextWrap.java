package org.asmengine.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks text into lines: between words, and inside a word that is longer than a line where a
 * reader would, after punctuation or before a capital letter.
 */
final class TextWrap {

  /** Words up to this length stay whole in whatever column. */
  private static final int WHOLE = 19;

  private static final Pattern SPACE = Pattern.compile(" +");
  private static final Pattern INSIDE =
      Pattern.compile("(?<=[-._,/])|(?<=[a-z])(?=[A-Z])|(?<=[0-9])(?=T[0-9])");

  private TextWrap() {}

  /** The text in lines of at most that many characters; one empty line for no text. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACE.split(text.strip(), -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() <= width) {
        line.append(' ');
      } else if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      for (String piece : pieces(word, width)) {
        if (line.length() + piece.length() > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(piece);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The fewest characters of a line that wraps the text well. */
  static int leastWidth(String text) {
    int least = 1;
    for (String word : SPACE.split(text, -1)) {
      for (String piece : word.length() <= WHOLE ? new String[] {word} : INSIDE.split(word, -1)) {
        least = Math.max(least, piece.length());
      }
    }
    return least;
  }

  private static List<String> pieces(String word, int width) {
    if (word.length() <= width) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    for (String piece : INSIDE.split(word, -1)) {
      for (int from = 0; from < piece.length(); from += width) {
        pieces.add(piece.substring(from, Math.min(piece.length(), from + width)));
      }
    }
    return pieces;
  }
}
