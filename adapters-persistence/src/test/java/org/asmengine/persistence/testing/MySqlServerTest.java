package org.asmengine.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MySqlServerTest {

  @Test
  void aFreshDatabaseIsEmptyAndOnARealMySql9() throws SQLException {
    MySqlDatabase database = MySqlServer.freshDatabase();

    assertThat(database.name()).matches("asm_test_[0-9a-f]{12}");
    assertThat(query(database, "select database()")).isEqualTo(database.name());
    assertThat(query(database, "select version()")).startsWith("9.").doesNotContain("MariaDB");
    assertThat(
            query(
                database,
                "select count(*) from information_schema.tables where table_schema = database()"))
        .isEqualTo("0");
  }

  @Test
  void freshDatabasesAreApart() throws SQLException {
    MySqlDatabase one = MySqlServer.freshDatabase();
    MySqlDatabase other = MySqlServer.freshDatabase();
    try (Connection connection = one.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table note (id int primary key)");
    }

    assertThat(query(one, "show tables")).isEqualTo("note");
    assertThat(
            query(
                other,
                "select count(*) from information_schema.tables"
                    + " where table_schema = database()"))
        .isEqualTo("0");
  }

  @Test
  void bulkLoadsFromTheClientAreAllowed() throws SQLException {
    assertThat(query(MySqlServer.database(), "select @@local_infile")).isEqualTo("1");
  }

  @Test
  void theFirstSourceThatIsOpenIsTaken() {
    MySqlDatabase second = new MySqlDatabase("jdbc:mysql://second", "u", "p");
    MySqlSource never =
        () -> {
          throw new AssertionError("asked");
        };

    assertThat(new MySqlServer(List.of(Optional::empty, () -> Optional.of(second), never)).find())
        .isEqualTo(second);
  }

  @Test
  void withoutAServerTheMessageSaysWhatToDoAndNobodyIsAskedTwice() {
    AtomicInteger asked = new AtomicInteger();
    MySqlServer none =
        new MySqlServer(
            List.of(() -> {
              asked.incrementAndGet();
              return Optional.empty();
            }));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(none::find)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll("ASM_MYSQL_URL", "Docker", "dev/mysql-up");
    }
    assertThat(asked).hasValue(1);
  }

  private static String query(MySqlDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      return rows.getString(1);
    }
  }
}
