package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code asm migrate}: brings the schema up to date and gives the serving account its rights. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Brings the tables of a database up to date. Every other command does so as well, if it may.",
      "",
      "With ASM_DB_MIGRATION_USER and ASM_DB_MIGRATION_PASSWORD that account migrates a MySQL"
          + " database and gives the account in ASM_DB_USER the rights that it needs to work, and no"
          + " other: it can't change what is audited, sealed or published. From then on the service"
          + " needs ASM_DB_USER alone."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "0:the tables are up to date",
      "1:the database can't be used, or an account may not do its part",
      ExitCodes.USAGE,
      "4:another process uses the embedded database"
    },
    footerHeading = "%nExamples:%n",
    footer = {"  asm migrate --database jdbc:mysql://127.0.0.1:3306/asm"})
public final class MigrateCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;

  private final PrintWriter out;

  /** In these surroundings. */
  public MigrateCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (Engine engine = database.open()) {
      DatabaseLocation location = database.location();
      out.println(
          "The %s has version %s of the tables"
              .formatted(location.description(), engine.schemaVersion()));
      if (location instanceof DatabaseLocation.MySql mysql && mysql.migrations().isPresent()) {
        out.println("The account %s has its rights".formatted(mysql.account()));
      }
      out.flush();
      return ExitCode.OK;
    }
  }
}
