package org.asmengine.bootstrap.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the engine keeps its data. */
public sealed interface DatabaseLocation {

  /** The properties with which Spring finds the database. */
  Map<String, Object> properties();

  /** For a person; no password. */
  String description();

  /**
   * H2 in a directory.
   *
   * @param directory the directory, made when it is not there
   */
  record Embedded(Path directory) implements DatabaseLocation {

    /** H2 behaves like MySQL where it can; it must not close under a run that is being stopped. */
    private static final String OPTIONS =
        ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

    @Override
    public Map<String, Object> properties() {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put(
          "spring.datasource.url",
          "jdbc:h2:file:" + directory.toAbsolutePath().resolve("asm") + OPTIONS);
      properties.put("spring.datasource.username", "asm");
      properties.put("spring.datasource.password", "");
      return properties;
    }

    @Override
    public String description() {
      return "embedded database in " + directory;
    }
  }

  /**
   * A MySQL server.
   *
   * @param url the JDBC address
   * @param user the account
   * @param password its password
   */
  record MySql(String url, String user, String password) implements DatabaseLocation {

    private static final String CONNECTION = "spring.datasource.hikari.data-source-properties.";

    @Override
    public Map<String, Object> properties() {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("spring.datasource.url", url);
      properties.put("spring.datasource.username", user);
      properties.put("spring.datasource.password", password);
      properties.put(CONNECTION + "allowLoadLocalInfile", "true");
      properties.put(CONNECTION + "rewriteBatchedStatements", "true");
      properties.put(CONNECTION + "connectionTimeZone", "UTC");
      if (isOnThisMachine()) {
        properties.put(CONNECTION + "allowPublicKeyRetrieval", "true");
      }
      return properties;
    }

    /** Without TLS the server's key must come over the wire: harmless on loopback only. */
    private boolean isOnThisMachine() {
      return url.startsWith("jdbc:mysql://127.0.0.1")
          || url.startsWith("jdbc:mysql://localhost")
          || url.startsWith("jdbc:mysql://[::1]");
    }

    @Override
    public String description() {
      return "MySQL at " + url.replaceFirst("\\?.*", "");
    }

    /** Masked: it holds a password. */
    @Override
    public String toString() {
      return description();
    }
  }
}
