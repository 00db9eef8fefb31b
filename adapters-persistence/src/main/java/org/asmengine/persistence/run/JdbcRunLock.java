package org.asmengine.persistence.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
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

  /** What MySQL (lock not available, lock wait timeout) and H2 (lock timeout) call a held lock. */
  private static final Set<Integer> HELD_BY_ANOTHER = Set.of(3572, 1205, 50200);

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
      requireRow(connection);
      return connection;
    } catch (SQLException e) {
      release(connection);
      throw HELD_BY_ANOTHER.contains(e.getErrorCode())
          ? new EngineException(ErrorCode.RUN_IN_PROGRESS, anotherRun())
          : new DataAccessResourceFailureException("the lock can't be taken", e);
    }
  }

  /** Without its row there is no lock: then nobody gets it. */
  private static void requireRow(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select lock_name from run_lock where lock_name = ? for update nowait")) {
      statement.setString(1, NAME);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("the table run_lock has no row " + NAME);
        }
      }
    }
  }

  private String anotherRun() {
    return queries
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
        .orElse("another run is in progress");
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
