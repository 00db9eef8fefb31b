package org.asmengine.persistence.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunLock;
import org.asmengine.persistence.Queries;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A lock on one row, held by a connection of its own for as long as a run takes. When the process
 * dies, the database gives the lock back with the connection; no timeout has to be guessed.
 */
public final class JdbcRunLock implements RunLock {

  private static final String NAME = "year-end";

  private final DataSource dataSource;
  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database. */
  public JdbcRunLock(DataSource dataSource, Queries queries, TransactionTemplate transaction) {
    this.dataSource = dataSource;
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public Held acquire(Holder holder) {
    Connection connection = lock();
    try {
      transaction.executeWithoutResult(status -> tellHolder(holder));
      return () -> release(connection);
    } catch (RuntimeException e) {
      release(connection);
      throw e;
    }
  }

  private Connection lock() {
    Connection connection;
    try {
      connection = dataSource.getConnection();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no connection for the lock", e);
    }
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement statement =
          connection.prepareStatement(
              "select lock_name from run_lock where lock_name = ? for update nowait")) {
        statement.setString(1, NAME);
        statement.executeQuery().close();
      }
      return connection;
    } catch (SQLException e) {
      release(connection);
      throw new EngineException(
          ErrorCode.RUN_IN_PROGRESS,
          queries
              .list(
                  "select host, pid, since, purpose from run_lock_holder where lock_name = ?",
                  row ->
                      new Holder(
                          row.getString(1),
                          row.getLong(2),
                          row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                          row.getString(4)),
                  NAME)
              .stream()
              .findFirst()
              .map(other -> "another run is in progress: " + other)
              .orElse("another run is in progress"));
    }
  }

  private void tellHolder(Holder holder) {
    queries.update("delete from run_lock_holder where lock_name = ?", NAME);
    queries.update(
        "insert into run_lock_holder (lock_name, host, pid, since, purpose) values (?, ?, ?, ?, ?)",
        NAME,
        holder.host(),
        holder.pid(),
        LocalDateTime.ofInstant(holder.since(), ZoneOffset.UTC),
        holder.purpose());
  }

  private static void release(Connection connection) {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // The connection is gone, and the lock with it.
    }
  }
}
