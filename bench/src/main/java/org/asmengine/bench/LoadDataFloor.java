package org.asmengine.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The least time in which MySQL takes in the rows of a year end: its own {@code LOAD DATA LOCAL
 * INFILE} of every input file and every result file, one statement per file, on one connection.
 *
 * <p>The tables are InnoDB with the natural keys of the files and exact columns, in the database of
 * the URL, with the prefix {@code floor_}; they are dropped at the end. Rows with a key that is
 * already there are ignored, values that do not fit are cut as MySQL cuts them: nothing is
 * validated.
 */
public final class LoadDataFloor {
  private static final String USAGE = "LoadDataFloor --url URL --input DIR --output DIR";
  private static final List<String> RESULTS =
      List.of("final_scores", "measure_scores", "benchmarks", "cohorts", "rejects");

  private final Statement statement;

  private LoadDataFloor(Statement statement) {
    this.statement = statement;
  }

  public static void main(String[] args) throws IOException, SQLException {
    var arguments = Arguments.parseOrExit(USAGE, args, "--url", "--input", "--output");
    try (Connection connection = MySql.connect(arguments.required("--url"));
        Statement statement = connection.createStatement()) {
      statement.execute("SET time_zone = '+00:00'");
      new LoadDataFloor(statement)
          .run(Path.of(arguments.required("--input")), Path.of(arguments.required("--output")));
    }
  }

  private void run(Path input, Path output) throws IOException, SQLException {
    dropTables();
    try {
      for (String create : Resources.text("mysql/floor-tables.sql").split(";\\s*")) {
        statement.execute(create);
      }
      loadAll(input, output);
    } finally {
      dropTables();
    }
  }

  private void loadAll(Path input, Path output) throws IOException, SQLException {
    var files = new LinkedHashMap<String, Path>();
    InputFile.stems().forEach(stem -> files.put(stem, input.resolve(stem + ".csv")));
    RESULTS.forEach(stem -> files.put(stem, output.resolve(stem + ".csv")));
    long allRows = 0;
    long allNanos = 0;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (!Files.exists(file.getValue())) {
        continue;
      }
      String load = loadStatement("floor_" + file.getKey(), file.getValue());
      long start = System.nanoTime();
      long rows = statement.executeLargeUpdate(load);
      long nanos = System.nanoTime() - start;
      print(file.getKey(), rows, nanos);
      allRows += rows;
      allNanos += nanos;
    }
    print("total", allRows, allNanos);
  }

  private static void print(String name, long rows, long nanos) {
    System.out.printf(Locale.ROOT, "%-28s %10d rows %9.3f s%n", name, rows, nanos / 1e9);
  }

  private String loadStatement(String table, Path file) throws IOException, SQLException {
    Map<String, String> expressions = expressions(table);
    String header = header(file);
    var targets = new ArrayList<String>();
    var assignments = new ArrayList<String>();
    for (String name : header.strip().replace("\"", "").split(",")) {
      String expression = expressions.get(name);
      if (expression == null) {
        throw new IllegalArgumentException(file.getFileName() + ": unknown column " + name);
      }
      boolean direct = expression.isEmpty();
      targets.add((direct ? "`%s`" : "@`%s`").formatted(name));
      if (!direct) {
        assignments.add("`" + name + "` = " + expression);
      }
    }
    return """
    LOAD DATA LOCAL INFILE '%s' IGNORE INTO TABLE %s CHARACTER SET utf8mb4
    FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"' ESCAPED BY ''
    LINES TERMINATED BY '%s' IGNORE 1 LINES
    (%s) %s\
    """
        .formatted(
            file.toAbsolutePath().toString().replace("\\", "\\\\").replace("'", "''"),
            table,
            header.endsWith("\r") ? "\\r\\n" : "\\n",
            String.join(", ", targets),
            assignments.isEmpty() ? "" : "SET " + String.join(", ", assignments));
  }

  /** What each column is set to: nothing to say where the field goes in as it is. */
  private Map<String, String> expressions(String table) throws SQLException {
    var expressions = new LinkedHashMap<String, String>();
    try (ResultSet columns = statement.executeQuery("SHOW COLUMNS FROM " + table)) {
      while (columns.next()) {
        String name = columns.getString("Field");
        String expression = "";
        if (columns.getString("Type").startsWith("datetime")) {
          // MySQL reads an offset of hours and minutes, but not the letter Z.
          expression = "REPLACE(@`%s`, 'Z', '+00:00')".formatted(name);
        } else if (columns.getString("Null").equals("YES")) {
          expression = "NULLIF(@`%s`, '')".formatted(name);
        }
        expressions.put(name, expression);
      }
    }
    return expressions;
  }

  /** The first line without its line feed. */
  private static String header(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
      return start.substring(0, start.indexOf('\n'));
    }
  }

  private void dropTables() throws SQLException {
    for (String stem : InputFile.stems()) {
      statement.execute("DROP TABLE IF EXISTS floor_" + stem);
    }
    for (String stem : RESULTS) {
      statement.execute("DROP TABLE IF EXISTS floor_" + stem);
    }
  }
}
