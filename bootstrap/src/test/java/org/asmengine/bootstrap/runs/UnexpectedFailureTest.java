package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.longrunning.Operation;
import com.google.rpc.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.bootstrap.yearend.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** A run that fails for a reason that nobody expected is told in the log, without data. */
@Isolated("the log is everybody's")
class UnexpectedFailureTest {

  @TempDir private Path directory;

  @Test
  void isLoggedOnceWithoutData() throws IOException, SQLException {
    SmallExample.some(directory.resolve("inputs").resolve("some"), 6);
    DatabaseLocation.MySql location = (DatabaseLocation.MySql) TestDatabase.MYSQL.fresh(directory);
    try (Service service = Service.start(location, directory, Map.of())) {
      // A table that takes no row any more is nothing that the engine expects.
      execute(location, "alter table final_score add constraint never check (tin = 'nobody')");
      ListAppender<ILoggingEvent> log = listen();

      Operation ended =
          service.operator().awaitEnd(service.operator().start(Operator.request("some")).getName());

      assertThat(ended.getError().getCode()).isEqualTo(Code.INTERNAL_VALUE);
      assertThat(Operator.reason(ended.getError())).isEqualTo("RUN_FAILED");
      List<ILoggingEvent> errors =
          List.copyOf(log.list).stream().filter(e -> e.getLevel() == Level.ERROR).toList();
      assertThat(errors)
          .singleElement()
          .satisfies(event -> {
            assertThat(event.getFormattedMessage())
                .contains(ended.getName().substring("operations/".length()))
                .contains("RunFailedException")
                .contains("DataIntegrityViolationException")
                .contains("at org.asmengine.persistence.");
            assertThat(event.getThrowableProxy()).isNull();
          });
      // Below that level frameworks tell numbers of their own; every class is scanned on all
      // levels.
      assertThat(List.copyOf(log.list))
          .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
          .isNotEmpty()
          .allSatisfy(event ->
              assertThat(event.getFormattedMessage())
                  .doesNotContainPattern("(?<![0-9a-f-])[0-9]{9,10}(?![0-9a-f-])"));

      execute(location, "alter table final_score drop check never");
      Operation again =
          service.operator().awaitEnd(service.operator().start(Operator.request("some")).getName());
      assertThat(again.hasResponse()).isTrue();
    }
  }

  private static ListAppender<ILoggingEvent> listen() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    root.addAppender(appender);
    return appender;
  }

  private static void execute(DatabaseLocation.MySql location, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                location.url(), location.account().user(), location.account().password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
