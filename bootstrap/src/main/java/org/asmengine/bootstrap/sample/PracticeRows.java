package org.asmengine.bootstrap.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The rows of one practice while they are put together.
 *
 * <p>A row that a planted case copied or changed is not offered to another one: a planted row has
 * one defect, the one it was planted for.
 */
final class PracticeRows {

  private final List<Row> rows = new ArrayList<>();
  private final BitSet planted = new BitSet();

  void add(Row row) {
    rows.add(row);
  }

  /** Adds a row that a planted case made up. */
  void addPlanted(Row row) {
    planted.set(rows.size());
    rows.add(row);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  boolean contains(Predicate<Row> wanted) {
    return rows.stream().anyMatch(wanted);
  }

  /** Drops rows; only before anything is planted. */
  void removeIf(Predicate<Row> unwanted) {
    if (!planted.isEmpty()) {
      throw new IllegalStateException("rows can't be dropped once a case is planted");
    }
    rows.removeIf(unwanted);
  }

  /** Adds a changed copy of the first row that fits, if there is one. */
  boolean copyFirst(Predicate<Row> wanted, UnaryOperator<Row> change) {
    int position = firstOrdinary(wanted);
    if (position < 0) {
      return false;
    }
    planted.set(position);
    addPlanted(change.apply(rows.get(position)));
    return true;
  }

  /** Changes the first row that fits, if there is one. */
  boolean changeFirst(Predicate<Row> wanted, UnaryOperator<Row> change) {
    int position = firstOrdinary(wanted);
    if (position < 0) {
      return false;
    }
    planted.set(position);
    rows.set(position, change.apply(rows.get(position)));
    return true;
  }

  private int firstOrdinary(Predicate<Row> wanted) {
    for (int position = 0; position < rows.size(); position++) {
      if (!planted.get(position) && wanted.test(rows.get(position))) {
        return position;
      }
    }
    return -1;
  }
}
