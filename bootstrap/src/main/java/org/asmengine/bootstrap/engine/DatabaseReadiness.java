package org.asmengine.bootstrap.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.asmengine.grpc.health.StoreReadiness;

/**
 * Whether the database answers. A pool without a database makes its users wait, longer than whoever
 * asks here can: then the answer is no, and the next question waits for the same connection.
 */
final class DatabaseReadiness implements StoreReadiness {

  private static final int SECONDS = 2;

  private final DataSource database;
  private CompletableFuture<Boolean> probe = CompletableFuture.completedFuture(false);

  DatabaseReadiness(DataSource database) {
    this.database = database;
  }

  @Override
  public synchronized boolean isReady() {
    if (probe.isDone()) {
      probe = CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread);
    }
    try {
      return probe.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
