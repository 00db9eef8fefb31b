package org.asmengine.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Queries whose rows go by one at a time, and never all at once in memory. */
public final class Queries {

  /** Takes a row. */
  @FunctionalInterface
  public interface RowConsumer {
    /** Takes the row on which the result set stands. */
    void accept(ResultSet row) throws SQLException;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface RowFunction<T> {
    /** Reads the row on which the result set stands. */
    T apply(ResultSet row) throws SQLException;
  }

  private final JdbcTemplate streaming;
  private final JdbcTemplate plain;

  /** On this database. */
  public Queries(DataSource dataSource) {
    this.streaming = new JdbcTemplate(dataSource);
    this.streaming.setFetchSize(DatabaseKind.of(dataSource).streamingFetchSize());
    this.plain = new JdbcTemplate(dataSource);
  }

  /** Hands over every row of a large result. */
  public void forEach(String sql, RowConsumer consumer, Object... arguments) {
    RowCallbackHandler handing = consumer::accept;
    streaming.query(sql, handing, arguments);
  }

  /** The rows of a small result. */
  public <T> List<T> list(String sql, RowFunction<T> function, Object... arguments) {
    List<T> list = new ArrayList<>();
    RowCallbackHandler adding = row -> list.add(function.apply(row));
    plain.query(sql, adding, arguments);
    return list;
  }

  /** Executes a change and tells how many rows it touched. */
  public int update(String sql, @Nullable Object... arguments) {
    return plain.update(sql, arguments);
  }

  /** Executes the same change with each of the arguments, in as few round trips as there can be. */
  public void updateAll(String sql, List<@Nullable Object[]> arguments) {
    plain.batchUpdate(sql, arguments);
  }
}
