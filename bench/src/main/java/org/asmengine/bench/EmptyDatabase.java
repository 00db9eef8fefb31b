package org.asmengine.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops every table and view of the database under test, so that each run starts from nothing. The
 * name of the database must contain {@code bench}: no other is ever emptied.
 */
public final class EmptyDatabase {
  private EmptyDatabase() {}

  public static void main(String[] args) throws SQLException {
    var arguments = Arguments.parseOrExit("EmptyDatabase --url URL", args, "--url");
    try (Connection connection = MySql.connect(arguments.required("--url"));
        Statement statement = connection.createStatement()) {
      String database = connection.getCatalog();
      if (database == null || !database.contains("bench")) {
        System.err.println("not emptied: the name of the database must contain \"bench\"");
        System.exit(4);
      }
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (String drop : drops(statement)) {
        statement.execute(drop);
      }
    }
  }

  private static List<String> drops(Statement statement) throws SQLException {
    var drops = new ArrayList<String>();
    try (ResultSet tables = statement.executeQuery("SHOW FULL TABLES")) {
      while (tables.next()) {
        String kind = tables.getString(2).equals("VIEW") ? "VIEW" : "TABLE";
        drops.add("DROP " + kind + " `" + tables.getString(1).replace("`", "``") + "`");
      }
    }
    return drops;
  }
}
