package org.asmengine.grpc.call;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away from one that refuses. */
final class DatabaseOutage {

  /** Connection errors have this class in the standard's error states. */
  private static final String CONNECTION_STATES = "08";

  /** MySQL: shutting down, query interrupted, session killed; H2: broken, closed, being closed. */
  private static final Set<Integer> GOING_AWAY =
      Set.of(1053, 1317, 1927, 3169, 90067, 90098, 90121);

  /** What the pool says, without a state, of a connection that it gave up as broken before. */
  private static final String GIVEN_UP = "Connection is closed";

  private DatabaseOutage() {}

  /** Whether the exception arose because the database can't be reached. */
  static boolean isReasonOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || (cause instanceof SQLException sql && isOutage(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || GOING_AWAY.contains(e.getErrorCode())
        || GIVEN_UP.equals(e.getMessage())
        || (state != null && state.startsWith(CONNECTION_STATES));
  }
}
