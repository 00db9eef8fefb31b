package org.asmengine.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaSystemException;

/** A run that failed because the database was away is told from one that failed otherwise. */
class DatabaseOutagesTest {

  private final DatabaseOutages outages = new DatabaseOutages();

  static Stream<Throwable> outages() {
    return Stream.of(
        new SQLTransientConnectionException("no connection within 30 s"),
        new SQLException("no operations allowed", "08003"),
        new SQLException("Connection is closed"),
        new SQLException("database closed", "90121", 90121));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void anOutageIsSeenWhereverItHides(Throwable outage) {
    IllegalStateException suppressing = new IllegalStateException("the run stopped");
    suppressing.addSuppressed(new IllegalStateException("a step", outage));

    assertThat(outages.isOutage(outage)).isTrue();
    assertThat(outages.isOutage(new IllegalStateException(outage))).isTrue();
    assertThat(outages.isOutage(suppressing)).isTrue();
  }

  /** The rollback fails as well then, and must not hide what went wrong first. */
  @Test
  void anOutageWithinATransactionIsSeen() {
    Stores stores = TestDatabase.MYSQL.stores();
    JdbcTemplate elsewhere = new JdbcTemplate(stores.unpooled());

    Throwable thrown =
        catchThrowable(() ->
            stores
                .transaction()
                .executeWithoutResult(status -> {
                  Long own = stores.sql().queryForObject("select connection_id()", Long.class);
                  elsewhere.execute("kill connection " + own);
                  stores.sql().queryForObject("select 1", Integer.class);
                }));

    assertThat(thrown).isNotNull().isNotInstanceOf(JpaSystemException.class);
    assertThat(outages.isOutage(thrown)).isTrue();
  }

  @Test
  void anythingElseIsNone() {
    IllegalStateException circle = new IllegalStateException("one");
    circle.addSuppressed(new IllegalStateException("other", circle));

    assertThat(outages.isOutage(new SQLException("no such table", "42S02", 1146))).isFalse();
    assertThat(outages.isOutage(new SQLException("no state"))).isFalse();
    assertThat(outages.isOutage(circle)).isFalse();
  }
}
