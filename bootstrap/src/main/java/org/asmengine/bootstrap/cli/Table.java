package org.asmengine.bootstrap.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as plain text. Where it is wider than the terminal, the widest columns give way first and
 * their cells wrap; the first column, which names the rows, gives way last. A column never gets
 * narrower than its longest word.
 */
public final class Table {

  private static final String GAP = "  ";
  private static final String INDENT = "    ";

  private final int width;
  private final List<String> headings;
  private final List<Row> rows = new ArrayList<>();

  /** A row, and what is written under it over the whole width. */
  private record Row(List<String> cells, String note) {}

  /**
   * Without rows yet.
   *
   * @param width the most characters of a line
   * @param headings one for each column
   */
  public Table(int width, String... headings) {
    this.width = width;
    this.headings = List.of(headings);
  }

  /** Adds a row, one cell for each column. */
  public void row(String... cells) {
    annotatedRow("", cells);
  }

  /** Adds a row with a note under it; a blank note is left out. */
  public void annotatedRow(String note, String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "found %d cells, allowed %d".formatted(cells.length, headings.size()));
    }
    rows.add(new Row(List.of(cells), note));
  }

  /** The lines, without blanks at their ends. */
  public List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>(lines(headings, widths));
    lines.add(
        String.join(GAP, Arrays.stream(widths).mapToObj("-"::repeat).toList()).stripTrailing());
    for (Row row : rows) {
      lines.addAll(lines(row.cells(), widths));
      if (!row.note().isBlank()) {
        TextWrap.wrap(row.note(), width - INDENT.length()).stream()
            .map(INDENT::concat)
            .forEach(lines::add);
      }
    }
    return lines;
  }

  private static List<String> lines(List<String> cells, int[] widths) {
    List<List<String>> wrapped =
        IntStream.range(0, widths.length)
            .mapToObj(column -> TextWrap.wrap(cells.get(column), widths[column]))
            .toList();
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        List<String> cell = wrapped.get(column);
        String text = i < cell.size() ? cell.get(i) : "";
        line.append(text).repeat(' ', widths[column] - text.length()).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[headings.size()];
    int[] least = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      for (String cell : column(column)) {
        widths[column] = Math.max(widths[column], cell.length());
        least[column] = Math.max(least[column], TextWrap.leastWidth(cell));
      }
    }
    int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
    for (; excess > 0; excess--) {
      int widest = widestThatCanShrink(widths, least);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private List<String> column(int column) {
    List<String> cells = new ArrayList<>(Collections.singleton(headings.get(column)));
    rows.forEach(row -> cells.add(row.cells().get(column)));
    return cells;
  }

  private static int widestThatCanShrink(int[] widths, int[] least) {
    int widest = widths[0] > least[0] ? 0 : -1;
    for (int column = 1; column < widths.length; column++) {
      if (widths[column] > least[column] && (widest < 1 || widths[column] > widths[widest])) {
        widest = column;
      }
    }
    return widest;
  }
}
