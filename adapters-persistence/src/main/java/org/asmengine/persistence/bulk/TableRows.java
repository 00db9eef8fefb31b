package org.asmengine.persistence.bulk;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * How rows of a kind go into a table. The first column is always {@code run_id}.
 *
 * @param table the table
 * @param columns the other columns in the order in which the encoder writes them
 * @param encoder writes the values of a row
 * @param <T> the kind of row
 */
public record TableRows<T>(String table, List<String> columns, BiConsumer<T, RowWriter> encoder) {

  /** Copies the list. */
  public TableRows {
    columns = List.copyOf(columns);
  }

  /** The names of all columns, for a statement. */
  String columnList() {
    return "run_id, " + String.join(", ", columns);
  }
}
