package org.asmengine.persistence.selection;

import org.asmengine.persistence.Queries;

/** Dense numbers: whoever takes one holds its row until the end of the transaction. */
final class Numbers {

  private final Queries queries;
  private final String name;

  Numbers(Queries queries, String name) {
    this.queries = queries;
    this.name = name;
  }

  int next() {
    int next =
        queries
                .list(
                    "select last_number from participation_counter where counter_name = ?"
                        + " for update",
                    row -> row.getInt(1),
                    name)
                .stream()
                .findFirst()
                .orElseThrow(() ->
                    new IllegalStateException("the table participation_counter has no row " + name))
            + 1;
    queries.update(
        "update participation_counter set last_number = ? where counter_name = ?", next, name);
    return next;
  }
}
