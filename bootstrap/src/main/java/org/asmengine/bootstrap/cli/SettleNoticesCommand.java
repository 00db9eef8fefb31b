package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.notice.NoticeId;
import org.asmengine.application.notice.SettleNotices;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.PerformanceYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm notices settle}: notes which determinations have become binding. */
@Command(
    name = "settle",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description =
        "Notes which determinations have become binding because nobody asked for reconsideration in"
            + " time. They are binding without it.")
final class SettleNoticesCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--performance-year",
      required = true,
      paramLabel = "YEAR",
      description = "The performance year whose notices are settled.")
  private int year;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does it (default: ${DEFAULT-VALUE}).")
  private String by = "";

  private final PrintWriter out;

  SettleNoticesCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    PerformanceYear wanted = Given.performanceYear(year);
    try (Engine engine = database.open()) {
      List<NoticeId> settled =
          engine
              .useCase(AuditedChange.class)
              .make(
                  Caller.LOCAL_NAME,
                  "asm notices settle",
                  () -> engine.useCase(SettleNotices.class).settle(wanted, Caller.local(), by),
                  ids -> "");
      settled.forEach(out::println);
      out.println(Figures.count(settled.size(), "notice", "notices") + " became binding");
      out.flush();
      return ExitCode.OK;
    }
  }
}
