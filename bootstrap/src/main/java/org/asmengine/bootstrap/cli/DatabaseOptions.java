package org.asmengine.bootstrap.cli;

import java.nio.file.Path;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which database a command works on. */
public final class DatabaseOptions {

  private static final String USER = "ASM_DB_USER";
  private static final String PASSWORD = "ASM_DB_PASSWORD";
  private static final String MIGRATION_USER = "ASM_DB_MIGRATION_USER";
  private static final String MIGRATION_PASSWORD = "ASM_DB_MIGRATION_PASSWORD";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Where the embedded database is kept (default: .asm in your home).")
  private @Nullable Path dataDirectory;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "A MySQL database instead, like jdbc:mysql://127.0.0.1:3306/asm; user and password come"
              + " from the environment, ASM_DB_USER and ASM_DB_PASSWORD, and those of an account"
              + " that migrates from ASM_DB_MIGRATION_USER and ASM_DB_MIGRATION_PASSWORD.")
  private @Nullable String url;

  private final Surroundings surroundings;

  /** In these surroundings. */
  DatabaseOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Opens the engine on the database that was chosen. */
  public Engine open() {
    return surroundings.engines().apply(location());
  }

  /** The database that was chosen. */
  public DatabaseLocation location() {
    if (url == null) {
      return new DatabaseLocation.Embedded(
          dataDirectory == null
              ? Path.of(System.getProperty("user.home", ".")).resolve(".asm")
              : dataDirectory);
    }
    if (!url.startsWith("jdbc:mysql:")) {
      throw wrong(
          "--database: found '%s'; allowed: jdbc:mysql://HOST:PORT/DATABASE".formatted(url));
    }
    if (dataDirectory != null) {
      throw wrong("--data-dir and --database exclude each other");
    }
    Map<String, String> environment = surroundings.environment();
    DatabaseLocation.MySql server =
        new DatabaseLocation.MySql(
            url, environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
    String migrating = environment.getOrDefault(MIGRATION_USER, "");
    return migrating.isEmpty()
        ? server
        : server.migratedBy(
            new DatabaseLocation.Account(
                migrating, environment.getOrDefault(MIGRATION_PASSWORD, "")));
  }

  private ParameterException wrong(String message) {
    CommandLine line = command == null ? new CommandLine(this) : command.commandLine();
    return new ParameterException(line, message);
  }
}
