package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.persistence.testing.MySqlDatabase;
import org.asmengine.persistence.testing.MySqlServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On MySQL one account migrates and another works: it does a whole year end and publishes it, and
 * can't change anything of that afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoAccountsTest {

  /** Every row of these is there for good. */
  private static final List<String> FOR_GOOD =
      List.of(
          "audit_event",
          "publication",
          "benchmark",
          "cohort_statistic",
          "final_score",
          "measure_score",
          "payment_adjustment",
          "cohort_result",
          "sealed_file",
          "chain_link",
          "run_parameter",
          "service_secret");

  /** A command, a column, an account or a table that is denied. */
  private static final Set<Integer> DENIED = Set.of(1142, 1143, 1044, 1227, 1410);

  private final MySqlDatabase migrating = MySqlServer.freshDatabase();
  private final MySqlDatabase serving = MySqlServer.freshAccount(migrating);
  private RunId run = new RunId(0);

  @BeforeAll
  void aYearEndIsRunAndPublished(@TempDir Path output) throws SQLException {
    try (Engine engine = Engine.open(both())) {
      YearEndOutcome outcome =
          engine.yearEnd().run(YearEndCase.of(SmallExample.input(), output).request());
      run = outcome.run().id();
      engine.publishRun().publish(run, "somebody");
    }
    execute(
        serving,
        "insert into audit_event (happened_at, caller, method, request_id, resource, outcome)"
            + " values ('2028-05-01', 'a', 'b', 'c', 'd', 'OK')",
        "insert into service_secret (name, secret, created_at) values ('x', '1', '2028-05-01')");
    ResultFiles.in(output).mustHaveResults(SmallExample.expected());
  }

  @Test
  void theServiceNeedsTheServingAccountAlone() {
    try (Engine engine = Engine.open(one(serving))) {
      assertThat(engine.verifyRun().verify(run).isIntact()).isTrue();
      assertThat(engine.publications().find(2029)).isPresent();
    }
  }

  @Test
  void migratingAgainChangesNothing() throws SQLException {
    List<String> before = grants();

    Engine.open(both()).close();

    assertThat(grants()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void whatIsThereForGoodCantBeChanged(String sql) throws SQLException {
    refuses(sql);
  }

  static Stream<String> forbidden() {
    return FOR_GOOD.stream()
        .flatMap(table ->
            Stream.of(
                "delete from " + table,
                "truncate table " + table,
                "drop table " + table,
                "alter table " + table + " add column other int",
                "create index other on " + table + " (" + column(table) + ")",
                "update " + table + " set " + column(table) + " = " + column(table),
                "rename table " + table + " to other",
                "replace into " + table + " select * from " + table));
  }

  private static String column(String table) {
    return switch (table) {
      case "audit_event" -> "outcome";
      case "publication" -> "published_by";
      case "service_secret" -> "secret";
      default -> "run_id";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update scoring_run set inputs_digest = 'x'",
        "update scoring_run set rule_set_digest = 'x'",
        "delete from scoring_run",
        "update input_quality set performance_met = 0",
        "delete from input_quality",
        "update run_input set sha256 = 'x'",
        "update idempotent_call set body_digest = 'x'",
        "create table other (id int)",
        "create view other as select * from audit_event",
        "create trigger other before insert on audit_event for each row set new.caller = 'x'",
        "update flyway_schema_history set checksum = 0",
        "grant update on audit_event to current_user()",
        "set global foreign_key_checks = 0",
        "drop database `%s`"
      })
  void norCanAnythingElseThatItDoesNotNeed(String sql) throws SQLException {
    refuses(sql.formatted(migrating.name()));
  }

  @Test
  void everyTableIsOnTheList() throws SQLException {
    assertThat(tables(serving)).isEqualTo(tables(migrating)).hasSizeGreaterThan(30);
  }

  @Test
  void aRightTooManyIsTakenAwayByTheNextMigration() throws SQLException {
    execute(
        migrating,
        "grant update, delete on `%s`.final_score to `%s`@`%%`"
            .formatted(migrating.name(), serving.user()));
    assertThatCode(() -> execute(serving, "update final_score set reason = reason"))
        .doesNotThrowAnyException();

    Engine.open(both()).close();

    refuses("update final_score set reason = reason");
    refuses("delete from final_score");
  }

  @Test
  void rightsOnTheWholeDatabaseAreRefused() throws SQLException {
    String all = "all on `%s`.*".formatted(migrating.name());
    execute(migrating, "grant %s to `%s`@`%%`".formatted(all, serving.user()));
    try {
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> Engine.open(both()))
          .withMessageContaining("has rights on more than tables, revoke them")
          .extracting(EngineException::code)
          .isEqualTo(ErrorCode.DATABASE_UNUSABLE);
    } finally {
      execute(migrating, "revoke %s from `%s`@`%%`".formatted(all, serving.user()));
    }
  }

  @Test
  void anAccountThatMayNotMigrateSaysWhatToDo() {
    MySqlDatabase empty = MySqlServer.freshDatabase();
    MySqlDatabase nobody = MySqlServer.freshAccount(empty);

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> Engine.open(one(nobody)))
        .withMessageContaining("run 'asm migrate' with an account that may migrate");
  }

  private DatabaseLocation both() {
    return one(serving)
        .migratedBy(new DatabaseLocation.Account(migrating.user(), migrating.password()));
  }

  private static DatabaseLocation.MySql one(MySqlDatabase database) {
    return new DatabaseLocation.MySql(database.url(), database.user(), database.password());
  }

  private void refuses(String sql) throws SQLException {
    try (Connection connection = serving.connect();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .as(sql)
          .isThrownBy(() -> statement.execute(sql))
          .extracting(SQLException::getErrorCode)
          .isIn(DENIED);
    }
  }

  private static void execute(MySqlDatabase database, String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<String> grants() throws SQLException {
    return strings(serving, "show grants");
  }

  private static List<String> tables(MySqlDatabase database) throws SQLException {
    return strings(
        database,
        "select table_name from information_schema.tables where table_schema = database()"
            + " order by table_name");
  }

  private static List<String> strings(MySqlDatabase database, String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        strings.add(row.getString(1));
      }
    }
    return strings;
  }
}
