package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.bootstrap.engine.Engine;

/** Makes a change in the life of a year, audited, and says where the year stands then. */
final class YearChange {

  private final DatabaseOptions database;
  private final YearStepOptions options;
  private final PrintWriter out;

  YearChange(DatabaseOptions database, YearStepOptions options, PrintWriter out) {
    this.database = database;
    this.options = options;
    this.out = out;
  }

  /**
   * Makes it.
   *
   * @param name the name of the command below {@code asm year}
   */
  int make(String name, Function<Engine, YearStanding> change) {
    options.year();
    options.by();
    try (Engine engine = database.open()) {
      YearStanding standing =
          engine
              .useCase(AuditedChange.class)
              .make(
                  Caller.LOCAL_NAME,
                  "asm year " + name,
                  () -> change.apply(engine),
                  changed -> "performanceYears/" + changed.year());
      out.println(options.json() ? YearText.json(standing).text() : YearText.line(standing));
      out.flush();
      return 0;
    }
  }
}
