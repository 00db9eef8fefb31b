package org.asmengine.bootstrap.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
   * An account of a server.
   *
   * @param user its name
   * @param password its password
   */
  record Account(String user, String password) {

    /** Masked: it holds a password. */
    @Override
    public String toString() {
      return user;
    }
  }

  /**
   * A MySQL server.
   *
   * @param url the JDBC address
   * @param account the account that works
   * @param migrations the account that migrates; where there is none the other does it
   */
  record MySql(String url, Account account, Optional<Account> migrations)
      implements DatabaseLocation {

    private static final String CONNECTION = "spring.datasource.hikari.data-source-properties.";
    private static final String KEY_RETRIEVAL = "allowPublicKeyRetrieval";

    /** A server with one account for everything. */
    public MySql(String url, String user, String password) {
      this(url, new Account(user, password), Optional.empty());
    }

    /** The same, where another account migrates. */
    public MySql migratedBy(Account other) {
      return new MySql(url, account, Optional.of(other));
    }

    @Override
    public Map<String, Object> properties() {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("spring.datasource.url", url);
      properties.put("spring.datasource.username", account.user());
      properties.put("spring.datasource.password", account.password());
      properties.put(CONNECTION + "allowLoadLocalInfile", "true");
      properties.put(CONNECTION + "rewriteBatchedStatements", "true");
      properties.put(CONNECTION + "connectionTimeZone", "UTC");
      if (isOnThisMachine()) {
        properties.put(CONNECTION + KEY_RETRIEVAL, "true");
      }
      migrations.ifPresent(other -> {
        properties.put("spring.flyway.url", isOnThisMachine() ? withKeyRetrieval() : url);
        properties.put("spring.flyway.user", other.user());
        properties.put("spring.flyway.password", other.password());
      });
      return properties;
    }

    /** Flyway's own connection does not have the properties of the pool. */
    private String withKeyRetrieval() {
      return url.contains(KEY_RETRIEVAL)
          ? url
          : url + (url.contains("?") ? "&" : "?") + KEY_RETRIEVAL + "=true";
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
