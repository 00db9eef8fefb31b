package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.notice.ReadNotices;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code asm notices show}: a notice and what happened to it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Shows a notice, its deadlines and every step, who took it and when.",
      "",
      "TIN, NPI and texts are printed in full: mind where they go."
    })
final class ShowNoticeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;

  @Parameters(paramLabel = "ID", description = "The notice; 'asm notices list' lists them.")
  private String id = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  ShowNoticeCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (Engine engine = database.open()) {
      ErrorNotice notice =
          engine
              .useCase(ReadNotices.class)
              .find(NoticeCommand.id(id), Caller.local())
              .orElseThrow(() ->
                  new EngineException(
                      ErrorCode.NO_SUCH_NOTICE,
                      "found no such error notice; 'asm notices list' lists them"));
      NoticeOutput.print(notice, json, out);
      if (!json) {
        text(notice.notice());
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void text(Notice notice) {
    int width = spec.usageMessage().width();
    Table facts = new Table(width, "", "");
    facts.row("participant", participant(notice));
    facts.row("cohort", notice.filed().content().cohort().name());
    facts.row("performance year", notice.filed().content().year().toString());
    facts.row("run", Integer.toString(notice.filed().content().run()));
    facts.row("matter", notice.filed().content().matter().name());
    facts.row("disputed", notice.filed().content().disputed().value());
    facts.row("notice due before", Figures.instant(notice.filed().dueBy()));
    facts.row("acknowledge before", Figures.instant(notice.filed().acknowledgeBy()));
    facts.row("respond before", Figures.instant(notice.filed().respondBy()));
    facts.lines().stream().skip(2).forEach(out::println);
    out.println();
    Table steps = new Table(width, "at", "by", "step");
    for (Notice.Step step : notice.steps()) {
      steps.annotatedRow(
          NoticeOutput.text(step.event()).map(NoticeText::value).orElse(""),
          Figures.instant(step.at()),
          step.actor(),
          NoticeOutput.name(step.event()));
    }
    steps.lines().forEach(out::println);
  }

  private static String participant(Notice notice) {
    return "TIN %s, NPI %s"
        .formatted(
            notice.filed().content().participant().tin().value(),
            notice.filed().content().participant().npi().value());
  }
}
