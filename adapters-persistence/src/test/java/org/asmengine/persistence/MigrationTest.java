package org.asmengine.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema is what the migrations make of it, and what the entities expect. */
class MigrationTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void migrationsApplyAndEntitiesFit(TestDatabase database) {
    Stores stores = database.stores();
    Flyway flyway = stores.bean(Flyway.class);

    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.info().applied()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    assertThat(stores.bean(EntityManagerFactory.class).getMetamodel().getEntities())
        .hasSizeGreaterThanOrEqualTo(9);
    assertThat(DatabaseKind.of(stores.dataSource()).name()).isEqualTo(database.name());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void bothDatabasesHaveTheSameTablesAndColumns(TestDatabase database) {
    assertThat(columns(database.stores())).isEqualTo(columns(TestDatabase.MYSQL.stores()));
  }

  /** Spring Batch brings its own tables, which differ. */
  private static List<String> columns(Stores stores) {
    return stores
        .sql()
        .query(
            "select lower(table_name), lower(column_name), is_nullable"
                + " from information_schema.columns"
                + " where lower(table_schema) not in ('information_schema', 'mysql', 'sys',"
                + " 'performance_schema') and lower(table_name) not like 'batch%'"
                + " and lower(table_name) not like 'flyway%'"
                + " and table_schema = (select "
                + (isMySql(stores) ? "database()" : "schema()")
                + ") order by 1, ordinal_position",
            (row, number) -> row.getString(1) + "." + row.getString(2) + " " + row.getString(3));
  }

  private static boolean isMySql(Stores stores) {
    return DatabaseKind.of(stores.dataSource()) == DatabaseKind.MYSQL;
  }
}
