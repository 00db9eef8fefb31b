package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.longrunning.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.yearend.ResultFiles;
import org.asmengine.bootstrap.yearend.SmallExample;
import org.asmengine.bootstrap.yearend.TestDatabase;
import org.asmengine.proto.v1.ScoringRun;
import org.asmengine.proto.v1.VerifyScoringRunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.util.FileSystemUtils;

/**
 * Every connection of a service is cut under a run, again and again, while the database goes on: so
 * the service can write down what it believes of work whose end it has not seen. {@code -Dasm.seed}
 * repeats the random moments.
 */
@Execution(ExecutionMode.CONCURRENT)
class CutConnectionsTest {

  private static final long SEED = Long.getLong("asm.seed", System.currentTimeMillis() % 1_000_000);
  private static final int CUTS = 8;
  private static final int MOST_MILLIS = 1_500;

  @TempDir private Path directory;

  @Test
  void noRowIsLostOrDoubled() throws IOException, SQLException, InterruptedException {
    FileSystemUtils.copyRecursively(SmallExample.input(), directory.resolve("inputs/small"));
    DatabaseLocation.MySql location = (DatabaseLocation.MySql) TestDatabase.MYSQL.fresh(directory);
    Random random = new Random(SEED);
    try (Service service =
        Service.start(
            location, directory, Map.of("asm.runs.chunk-size", 5, "asm.runs.poll", "100ms"))) {
      Operator operator = service.operator();
      String name = operator.start(Operator.request("small")).getName();
      operator.awaitMiddle(name);
      int cut = 0;
      for (int i = 0; i < CUTS; i++) {
        Thread.sleep(random.nextInt(MOST_MILLIS));
        cut += cut(location);
      }

      Operation ended = operator.awaitEnd(name);

      assertThat(cut).as("connections that were cut").isPositive();
      ScoringRun run = Operator.response(ended);
      ResultFiles.in(directory.resolve("outputs/1")).mustHaveResults(SmallExample.expected());
      VerifyScoringRunRequest verify =
          VerifyScoringRunRequest.newBuilder().setName(run.getName()).build();
      assertThat(Operator.eventually(() -> operator.runs().verifyScoringRun(verify)).getIntact())
          .as("seed %d", SEED)
          .isTrue();
    }
  }

  /** Cuts all connections to the database but the one that does it. */
  private static int cut(DatabaseLocation.MySql location) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                location.url(), location.account().user(), location.account().password());
        Statement statement = connection.createStatement()) {
      List<Long> sessions = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select id from information_schema.processlist"
                  + " where db = database() and id <> connection_id()")) {
        while (rows.next()) {
          sessions.add(rows.getLong(1));
        }
      }
      int cut = 0;
      for (long session : sessions) {
        try {
          statement.execute("kill connection " + session);
          cut++;
        } catch (SQLException e) {
          // It has gone by itself.
        }
      }
      return cut;
    }
  }
}
