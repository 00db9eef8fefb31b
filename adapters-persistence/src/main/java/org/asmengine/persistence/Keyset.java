package org.asmengine.persistence;

import java.util.ArrayList;
import java.util.List;

/**
 * The condition for the rows behind a given one, in an order over several columns: paging by it
 * costs the same on every page, and what is added in between neither repeats nor hides a row.
 */
public final class Keyset {

  /**
   * A column of the order.
   *
   * @param name the column, or an expression that is never null
   * @param descending whether the larger value comes first
   * @param value what the row has there
   */
  public record Column(String name, boolean descending, Object value) {

    /** A column whose smaller value comes first. */
    public static Column ascending(String name, Object value) {
      return new Column(name, false, value);
    }

    /** A column whose larger value comes first. */
    public static Column descending(String name, Object value) {
      return new Column(name, true, value);
    }

    private String behind() {
      return descending ? "<" : ">";
    }
  }

  private final List<Column> columns;

  private Keyset(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** The position of a row in the order of the columns; at least one. */
  public static Keyset after(List<Column> columns) {
    return new Keyset(columns);
  }

  /**
   * The condition. Its first part, on the leading column alone, says nothing new: it is what an
   * index can start at.
   */
  public String condition() {
    Column first = columns.getFirst();
    StringBuilder condition = new StringBuilder();
    condition.append(first.name()).append(first.behind()).append("= ? and (");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (i > 0) {
        condition.append(" or (").append(columns.get(i - 1).name()).append(" = ? and (");
      }
      condition.append(column.name()).append(' ').append(column.behind()).append(" ?");
    }
    return condition.append("))".repeat(columns.size() - 1)).append(')').toString();
  }

  /** The arguments of the condition. */
  public List<Object> arguments() {
    List<Object> arguments = new ArrayList<>();
    arguments.add(columns.getFirst().value());
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        arguments.add(columns.get(i - 1).value());
      }
      arguments.add(columns.get(i).value());
    }
    return arguments;
  }
}
