package org.asmengine.persistence.bulk;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.asmengine.application.run.RunId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** JDBC batches: on every database. */
final class BatchInsert implements BulkInsert {

  private final JdbcTemplate jdbc;

  BatchInsert(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public <T> void insert(RunId run, TableRows<T> table, List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      insertAll(run, table, rows);
    } catch (DataIntegrityViolationException e) {
      throw withoutValues(e, table, rows.size());
    }
  }

  /** Databases tell the key that is there twice: somebody's TIN and NPI. */
  private static <T> DataIntegrityViolationException withoutValues(
      DataIntegrityViolationException refused, TableRows<T> table, int rows) {
    int code = refused.getMostSpecificCause() instanceof SQLException e ? e.getErrorCode() : 0;
    return new DataIntegrityViolationException(
        "%s: %d rows were refused with error %d".formatted(table.table(), rows, code));
  }

  private <T> void insertAll(RunId run, TableRows<T> table, List<T> rows) {
    String marks = String.join(", ", Collections.nCopies(table.columns().size() + 1, "?"));
    jdbc.batchUpdate(
        "insert into %s (%s) values (%s)".formatted(table.table(), table.columnList(), marks),
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(PreparedStatement statement, int i) throws SQLException {
            statement.setInt(1, run.value());
            StatementWriter writer = new StatementWriter(statement);
            table.encoder().accept(rows.get(i), writer);
            writer.rethrow();
          }

          @Override
          public int getBatchSize() {
            return rows.size();
          }
        });
  }

  private interface Setter {
    void set() throws SQLException;
  }

  /** Sets parameters one by one and keeps the first error for later. */
  private static final class StatementWriter implements RowWriter {
    private final PreparedStatement statement;
    private int index = 1;
    private final List<SQLException> errors = new ArrayList<>();

    StatementWriter(PreparedStatement statement) {
      this.statement = statement;
    }

    @Override
    public void text(String value) {
      set(() -> statement.setString(index, value));
    }

    @Override
    public void number(long value) {
      set(() -> statement.setLong(index, value));
    }

    @Override
    public void decimal(BigDecimal value) {
      set(() -> statement.setBigDecimal(index, value));
    }

    @Override
    public void flag(boolean value) {
      set(() -> statement.setBoolean(index, value));
    }

    @Override
    public void date(LocalDate value) {
      set(() -> statement.setObject(index, value));
    }

    @Override
    public void nothing() {
      set(() -> statement.setNull(index, Types.NULL));
    }

    private void set(Setter setter) {
      index++;
      try {
        setter.set();
      } catch (SQLException e) {
        errors.add(e);
      }
    }

    void rethrow() throws SQLException {
      if (!errors.isEmpty()) {
        throw errors.getFirst();
      }
    }
  }
}
