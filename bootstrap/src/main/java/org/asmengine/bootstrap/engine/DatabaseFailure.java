package org.asmengine.bootstrap.engine;

import java.sql.SQLException;
import java.util.Set;
import org.asmengine.application.error.EngineException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Tells a person what is wrong with a database, instead of a stack of causes. */
final class DatabaseFailure {

  /** What MySQL calls rights that an account does not have: on a database, a table, the server. */
  private static final Set<Integer> DENIED = Set.of(1044, 1142, 1227);

  private static final String MIGRATE =
      "; run 'asm migrate' with an account that may migrate, see \"Two accounts\" in"
          + " docs/operations.md";

  private DatabaseFailure() {}

  /** The exception to throw: a clear one where the database is the reason. */
  static RuntimeException of(DatabaseLocation location, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof EngineException engine) {
        return engine;
      }
      if (cause instanceof FlywayValidateException) {
        return Engine.unusable(
            location,
            "its tables are those of another version of the engine; choose another database, or"
                + " another --data-dir");
      }
      if (cause instanceof SQLException sql) {
        String message = sql.getMessage();
        return Engine.unusable(
            location,
            (message == null ? sql.getSQLState() : message.lines().findFirst().orElse(message))
                + (DENIED.contains(sql.getErrorCode()) ? MIGRATE : ""));
      }
    }
    return failure;
  }
}
