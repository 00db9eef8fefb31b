package org.asmengine.bootstrap.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of an input file, as text, so that it can also hold what should be rejected.
 *
 * @param file the file that it belongs to
 * @param cells its cells in the order of the file's columns; an absent value is empty
 */
record Row(SampleFile file, List<String> cells) {

  /** The text in a column. */
  String cell(String column) {
    return cells.get(file.position(column));
  }

  /** Whether a column is empty. */
  boolean blank(String column) {
    return cell(column).isEmpty();
  }

  /** The same row with another text in one column. */
  Row with(String column, String text) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(file.position(column), text);
    return new Row(file, List.copyOf(changed));
  }
}
