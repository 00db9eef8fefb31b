package org.asmengine.persistence.operation;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.asmengine.application.operation.Outages;

/** Knows by what the drivers and the pool say, whoever wrapped it, that a database is away. */
public final class DatabaseOutages implements Outages {

  /** The class of the SQL standard's states for connections. */
  private static final String CONNECTION = "08";

  /**
   * MySQL: it is shutting down, the connection or the session was killed, the query was
   * interrupted; H2: the connection is broken, the database is closed.
   */
  private static final Set<Integer> GOING_AWAY =
      Set.of(1053, 1317, 1927, 3169, 90067, 90098, 90121);

  /** What the pool says, without a state, of a connection that it gave up as broken before. */
  private static final String GIVEN_UP = "Connection is closed";

  @Override
  public boolean isOutage(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> rest = new ArrayDeque<>(List.of(failure));
    while (!rest.isEmpty()) {
      Throwable one = rest.pop();
      if (!seen.add(one)) {
        continue;
      }
      if (saysSo(one)) {
        return true;
      }
      if (one.getCause() != null) {
        rest.push(one.getCause());
      }
      List.of(one.getSuppressed()).forEach(rest::push);
    }
    return false;
  }

  private static boolean saysSo(Throwable failure) {
    return switch (failure) {
      case SQLTransientConnectionException e -> true;
      case SQLNonTransientConnectionException e -> true;
      case SQLRecoverableException e -> true;
      case SQLException e ->
          String.valueOf(e.getSQLState()).startsWith(CONNECTION)
              || GOING_AWAY.contains(e.getErrorCode())
              || GIVEN_UP.equals(e.getMessage());
      default -> false;
    };
  }
}
