package org.asmengine.bootstrap.yearend;

import java.nio.file.Path;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.persistence.testing.MySqlDatabase;
import org.asmengine.persistence.testing.MySqlServer;

/** The databases that every test of the year end runs on. */
public enum TestDatabase {
  H2,
  MYSQL;

  /**
   * An empty database of its own.
   *
   * @param directory where it may keep files
   */
  public DatabaseLocation fresh(Path directory) {
    return switch (this) {
      case H2 -> new DatabaseLocation.Embedded(directory.resolve("database"));
      case MYSQL -> {
        MySqlDatabase database = MySqlServer.freshDatabase();
        yield new DatabaseLocation.MySql(database.url(), database.user(), database.password());
      }
    };
  }
}
