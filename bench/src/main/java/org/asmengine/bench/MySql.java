package org.asmengine.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connections to the MySQL server under test, as the user that the environment names. */
final class MySql {
  private MySql() {}

  static Connection connect(String url) throws SQLException {
    var properties = new Properties();
    properties.put("user", environment("ASM_DB_USER"));
    properties.put("password", environment("ASM_DB_PASSWORD"));
    properties.put("allowLoadLocalInfile", "true");
    properties.put("allowPublicKeyRetrieval", "true");
    return DriverManager.getConnection(url, properties);
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException("environment variable " + name + " is not set");
    }
    return value;
  }
}
