package org.asmengine.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** The fastest way that a database allows. */
class BulkInsertsTest {

  @Test
  void isLoadDataOnMySqlAndBatchesElsewhere() {
    assertThat(BulkInserts.of(TestDatabase.MYSQL.stores().dataSource()))
        .isInstanceOf(LoadDataInsert.class);
    assertThat(BulkInserts.of(TestDatabase.H2.stores().dataSource()))
        .isInstanceOf(BatchInsert.class);
  }
}
