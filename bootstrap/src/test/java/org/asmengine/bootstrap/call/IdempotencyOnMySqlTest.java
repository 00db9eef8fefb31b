package org.asmengine.bootstrap.call;

import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.persistence.testing.MySqlDatabase;
import org.asmengine.persistence.testing.MySqlServer;

class IdempotencyOnMySqlTest extends IdempotencyContract {

  IdempotencyOnMySqlTest() {
    super(fresh());
  }

  private static DatabaseLocation fresh() {
    MySqlDatabase fresh = MySqlServer.freshDatabase();
    return new DatabaseLocation.MySql(fresh.url(), fresh.user(), fresh.password());
  }
}
