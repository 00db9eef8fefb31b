package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.notice.NoticeFilter;
import org.asmengine.application.notice.ReadNotices;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.domain.notice.NoticeState;
import org.asmengine.domain.participation.ParticipantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asm notices list}: the notices. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Lists error notices.",
      "",
      "TINs and NPIs are printed in full: mind where they go."
    })
final class ListNoticesCommand implements Callable<Integer> {

  private static final int MOST = 10_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;
  @Mixin private final ParticipantOptions who = new ParticipantOptions();

  @Option(
      names = "--performance-year",
      paramLabel = "YEAR",
      description = "Only notices of this performance year.")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "Only notices in this state: ${COMPLETION-CANDIDATES}.")
  private Set<NoticeState> states = EnumSet.noneOf(NoticeState.class);

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  ListNoticesCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    Optional<ParticipantId> participant = who.find();
    NoticeFilter filter =
        new NoticeFilter(
            year.map(Given::performanceYear),
            participant.map(ParticipantId::tin),
            participant.map(ParticipantId::npi),
            states);
    try (Engine engine = database.open()) {
      List<ErrorNotice> notices =
          engine.useCase(ReadNotices.class).page(filter, "", MOST, Caller.local());
      if (json) {
        out.println(
            new Json()
                .put(
                    "notices",
                    notices.stream().map(notice -> NoticeOutput.json(notice).map()).toList())
                .text());
      } else {
        text(notices);
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private void text(List<ErrorNotice> notices) {
    Table table =
        new Table(
            spec.usageMessage().width(),
            "notice",
            "state",
            "year",
            "run",
            "tin",
            "npi",
            "matter",
            "filed",
            "respond before");
    for (ErrorNotice notice : notices) {
      NoticeContent content = notice.notice().filed().content();
      table.row(
          notice.id().value(),
          notice.notice().state().name(),
          content.year().toString(),
          Integer.toString(content.run()),
          content.participant().tin().value(),
          content.participant().npi().value(),
          content.matter().name(),
          Figures.instant(notice.notice().filedAt()),
          Figures.instant(notice.notice().filed().respondBy()));
    }
    table.lines().forEach(out::println);
    out.println(Figures.count(notices.size(), "notice", "notices"));
  }
}
