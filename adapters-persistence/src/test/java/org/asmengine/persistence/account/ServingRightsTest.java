package org.asmengine.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of rights names every table, and protects what is there for good. */
class ServingRightsTest {

  private final Stores stores = TestDatabase.MYSQL.stores();

  @Test
  void everyTableIsOnTheListAsItIsSpelled() {
    assertThat(ServingRights.ALL)
        .as("a table without an entry is closed to the serving account")
        .extracting(TableRights::table)
        .containsAll(
            stores
                .sql()
                .queryForList(
                    "select table_name from information_schema.tables"
                        + " where table_schema = database()"
                        + " and table_name <> 'bulk_note'", // another test's own
                    String.class))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyColumnThatMayChangeIsThere() {
    for (TableRights rights : ServingRights.ALL) {
      List<String> columns =
          stores
              .sql()
              .queryForList(
                  "select column_name from information_schema.columns"
                      + " where table_schema = database() and table_name = ?",
                  String.class,
                  rights.table());
      if (!columns.isEmpty()) {
        assertThat(columns).as(rights.table()).containsAll(rights.updated());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit_event",
        "publication",
        "final_score",
        "measure_score",
        "payment_adjustment",
        "benchmark",
        "cohort_statistic",
        "cohort_result",
        "sealed_file",
        "chain_link",
        "corrected_result",
        "corrected_measure",
        "corrected_field"
      })
  void whatIsThereForGoodOnlyGrows(String table) {
    assertThat(ServingRights.on(table)).contains(TableRights.grow(table));
  }
}
