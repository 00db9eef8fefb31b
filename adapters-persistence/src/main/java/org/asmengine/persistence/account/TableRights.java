package org.asmengine.persistence.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the serving account may do with a table, besides reading it.
 *
 * @param table the table
 * @param insert whether it may add rows
 * @param updated the columns that it may change; none means no update at all
 * @param delete whether it may delete rows
 */
record TableRights(String table, boolean insert, List<String> updated, boolean delete) {

  /** Copies the list. */
  TableRights {
    updated = List.copyOf(updated);
  }

  /** Rows are only read. */
  static TableRights read(String table) {
    return new TableRights(table, false, List.of(), false);
  }

  /** Rows are added, and then stay as they are. */
  static TableRights grow(String table) {
    return new TableRights(table, true, List.of(), false);
  }

  /** The same, and these columns may change. */
  TableRights change(String... columns) {
    return new TableRights(table, insert, Arrays.asList(columns), delete);
  }

  /** The same, and rows may go. */
  TableRights shrink() {
    return new TableRights(table, insert, updated, true);
  }

  /** The rights as GRANT takes them. */
  List<String> granted() {
    List<String> rights = new ArrayList<>(List.of("select"));
    if (insert) {
      rights.add("insert");
    }
    if (!updated.isEmpty()) {
      rights.add("update (" + String.join(", ", updated) + ")");
    }
    if (delete) {
      rights.add("delete");
    }
    return rights;
  }

  /** The rights on the whole table that the account must not have, as REVOKE takes them. */
  List<String> revoked() {
    List<String> rights =
        new ArrayList<>(
            List.of("create", "drop", "alter", "index", "references", "trigger", "create view"));
    if (!insert) {
      rights.add("insert");
    }
    if (updated.isEmpty()) {
      rights.add("update");
    }
    if (!delete) {
      rights.add("delete");
    }
    return rights;
  }
}
