package org.asmengine.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that failed because the database was away is told from one that failed otherwise. */
class DatabaseOutagesTest {

  private final DatabaseOutages outages = new DatabaseOutages();

  static Stream<Throwable> outages() {
    return Stream.of(
        new SQLTransientConnectionException("no connection within 30 s"),
        new SQLException("Connection is closed", "08003"),
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

  @Test
  void anythingElseIsNone() {
    IllegalStateException circle = new IllegalStateException("one");
    circle.addSuppressed(new IllegalStateException("other", circle));

    assertThat(outages.isOutage(new SQLException("no such table", "42S02", 1146))).isFalse();
    assertThat(outages.isOutage(new SQLException("no state"))).isFalse();
    assertThat(outages.isOutage(circle)).isFalse();
  }
}
