package org.asmengine.persistence.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunLock;
import org.asmengine.persistence.DatabaseKind;
import org.asmengine.persistence.Queries;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** One run at a time, even if a process dies. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcRunLockTest {

  private static final RunLock.Holder FIRST =
      new RunLock.Holder("a host", 4711, Instant.parse("2028-05-01T12:00:00Z"), "year end 2027");
  private static final RunLock.Holder SECOND =
      new RunLock.Holder(
          "another host", 4712, Instant.parse("2028-05-02T12:00:00Z"), "year end 2028");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestDatabase database;
  private final Stores stores;
  private final RunLock lock;

  JdbcRunLockTest(TestDatabase database) {
    this.database = database;
    this.stores = database.stores();
    this.lock = stores.lock();
  }

  @Test
  void aSecondOneIsToldWhoHoldsIt() {
    RunLock.Held held = lock.acquire(FIRST);
    try {
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> lock.acquire(SECOND))
          .withMessage(
              "another run is in progress: year end 2027, process 4711 on a host, since"
                  + " 2028-05-01T12:00:00Z")
          .extracting(EngineException::code)
          .isEqualTo(ErrorCode.RUN_IN_PROGRESS);
    } finally {
      held.close();
    }
  }

  @Test
  void closingGivesItBack() {
    lock.acquire(FIRST).close();

    RunLock.Held held = lock.acquire(SECOND);
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> lock.acquire(FIRST))
        .withMessageContaining("process 4712 on another host");
    held.close();
  }

  @Test
  void manyRefusalsCostNoConnections() {
    RunLock.Held held = lock.acquire(FIRST);
    for (int i = 0; i < 50; i++) {
      assertThatExceptionOfType(EngineException.class).isThrownBy(() -> lock.acquire(SECOND));
    }
    held.close();

    lock.acquire(SECOND).close();
  }

  @Test
  void theEndOfTheConnectionGivesItBack() throws SQLException, InterruptedException {
    Remembering dataSource = new Remembering(stores);
    RunLock.Held held =
        new JdbcRunLock(dataSource, new Queries(stores.dataSource()), stores.transaction())
            .acquire(FIRST);

    kill(dataSource.session);

    acquireInTime().close();
    assertThatCode(held::close).doesNotThrowAnyException();
  }

  @Test
  void aHolderThatCanNotBeToldDoesNotKeepTheLock() {
    RunLock.Holder nameless =
        new RunLock.Holder("x".repeat(300), 1, Instant.EPOCH, "year end 2027");

    assertThatThrownBy(() -> lock.acquire(nameless)).isInstanceOf(RuntimeException.class);

    lock.acquire(FIRST).close();
  }

  @Test
  void aLockThatIsNotThereIsNotTakenForFree() {
    stores.sql().update("delete from run_lock");
    try {
      assertThatThrownBy(() -> lock.acquire(FIRST)).isInstanceOf(RuntimeException.class);
    } finally {
      stores.sql().update("insert into run_lock (lock_name) values ('year-end')");
    }
  }

  @Test
  void anotherProblemIsNotTakenForAnotherRun() {
    stores.sql().execute("alter table run_lock rename to run_lock_away");
    try {
      assertThatThrownBy(() -> lock.acquire(FIRST))
          .isInstanceOf(RuntimeException.class)
          .isNotInstanceOf(EngineException.class);
    } finally {
      stores.sql().execute("alter table run_lock_away rename to run_lock");
    }
    lock.acquire(FIRST).close();
  }

  private RunLock.Held acquireInTime() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return lock.acquire(SECOND);
      } catch (EngineException e) {
        assertThat(Instant.now()).as(e.getMessage()).isBefore(end);
        Thread.sleep(50);
      }
    }
  }

  private void kill(long session) {
    switch (database) {
      case MYSQL -> stores.sql().execute("kill connection " + session);
      case H2 -> stores.sql().execute("call abort_session(" + session + ")");
    }
  }

  /** Connections outside the pool, which must not get one back that was killed. */
  private static final class Remembering extends DelegatingDataSource {
    private final String sessionOfConnection;
    private long session;

    Remembering(Stores stores) {
      super(stores.unpooled());
      this.sessionOfConnection =
          DatabaseKind.of(stores.dataSource()) == DatabaseKind.MYSQL
              ? "select connection_id()"
              : "select session_id()";
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sessionOfConnection)) {
        assertThat(row.next()).isTrue();
        session = row.getLong(1);
      }
      return connection;
    }
  }
}
