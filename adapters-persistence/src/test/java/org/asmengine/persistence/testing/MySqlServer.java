package org.asmengine.persistence.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The MySQL server of this test run: the one that the environment names ({@code ASM_MYSQL_URL},
 * {@code ASM_DB_USER}, {@code ASM_DB_PASSWORD}), else one in Docker, else one that {@code
 * dev/mysql-up} starts. Where there is none the tests fail: nothing stands in for MySQL.
 */
public final class MySqlServer {

  private static final MySqlServer SHARED =
      new MySqlServer(
          List.of(
              new EnvironmentMySql(System.getenv()),
              new DockerMySql(),
              new ScriptMySql(Path.of(""), Path.of("/usr/bin/apt-get"))));

  private static final String PREFIX = "asm_test_";
  private static final int RANDOM_BYTES = 6;

  private final List<MySqlSource> sources;
  private final List<MySqlDatabase> created = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();
  private @Nullable MySqlDatabase found;
  private @Nullable RuntimeException failure;

  MySqlServer(List<MySqlSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The database that the server was found by; tests that write take a fresh one. */
  public static MySqlDatabase database() {
    return SHARED.find();
  }

  /** An empty database of the caller's own, which is dropped when the JVM ends. */
  public static MySqlDatabase freshDatabase() {
    return SHARED.create();
  }

  /** A new account on the database, without any right; it is dropped when the JVM ends. */
  public static MySqlDatabase freshAccount(MySqlDatabase database) {
    return SHARED.createAccount(database);
  }

  /** Looks once: a server that could not be had for one test is not waited for in the next. */
  synchronized MySqlDatabase find() {
    if (failure != null) {
      throw failure;
    }
    if (found == null) {
      try {
        found = firstOpen();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return found;
  }

  private MySqlDatabase firstOpen() {
    return sources.stream()
        .map(MySqlSource::find)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "these tests need a MySQL server and found none: set ASM_MYSQL_URL, ASM_DB_USER"
                    + " and ASM_DB_PASSWORD to one, or start Docker, or on Debian run"
                    + " dev/mysql-up"));
  }

  private synchronized MySqlDatabase create() {
    MySqlDatabase fresh = find().named(PREFIX + random());
    execute("create database `" + fresh.name() + "`");
    if (created.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::dropAll, "drop test databases"));
    }
    created.add(fresh);
    return fresh;
  }

  private synchronized MySqlDatabase createAccount(MySqlDatabase database) {
    String user = PREFIX + random();
    String password = random() + random();
    execute("create user `%s`@`%%` identified by '%s'".formatted(user, password));
    accounts.add(user);
    return new MySqlDatabase(database.url(), user, password);
  }

  private synchronized void dropAll() {
    for (String user : accounts) {
      try {
        execute("drop user if exists `%s`@`%%`".formatted(user));
      } catch (IllegalStateException e) {
        System.err.println("left behind: " + user + " (" + e.getMessage() + ")");
      }
    }
    for (MySqlDatabase database : created) {
      try {
        // A test that left a transaction open must not keep the JVM from ending.
        execute("set lock_wait_timeout = 5", "drop database if exists `" + database.name() + "`");
      } catch (IllegalStateException e) {
        System.err.println("left behind: " + database.name() + " (" + e.getMessage() + ")");
      }
    }
  }

  private void execute(String... statements) {
    MySqlDatabase server = find();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(server + ": " + e.getMessage(), e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
