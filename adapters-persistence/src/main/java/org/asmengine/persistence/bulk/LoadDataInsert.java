package org.asmengine.persistence.bulk;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.asmengine.application.run.RunId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * MySQL's LOAD DATA LOCAL from memory: three to four times as fast as batches. With LOCAL the
 * server turns errors into warnings and skips rows, so both the count and the warnings are checked.
 */
final class LoadDataInsert implements BulkInsert {

  private final JdbcTemplate jdbc;

  LoadDataInsert(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public <T> void insert(RunId run, TableRows<T> table, List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    TabSeparatedRows encoded = new TabSeparatedRows();
    for (T row : rows) {
      encoded.number(run.value());
      table.encoder().accept(row, encoded);
      encoded.endRow();
    }
    String sql =
        "load data local infile 'rows' into table %s character set utf8mb4 (%s)"
            .formatted(table.table(), table.columnList());
    jdbc.execute((Statement statement) -> {
      load(statement, sql, encoded, table.table(), rows.size());
      return rows.size();
    });
  }

  private static void load(
      Statement statement, String sql, TabSeparatedRows rows, String table, int expected)
      throws SQLException {
    JdbcStatement mysql = statement.unwrap(JdbcStatement.class);
    mysql.setLocalInfileInputStream(rows.stream());
    int loaded = statement.executeUpdate(sql);
    SQLWarning warning = statement.getWarnings();
    if (loaded != expected || warning != null) {
      throw new DataIntegrityViolationException(
          "%s: %d of %d rows were loaded, %s"
              .formatted(
                  table,
                  loaded,
                  expected,
                  warning == null
                      ? "without a warning"
                      : "with warning %d".formatted(warning.getErrorCode())));
    }
  }
}
