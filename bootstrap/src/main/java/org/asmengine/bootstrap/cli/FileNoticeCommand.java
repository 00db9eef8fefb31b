package org.asmengine.bootstrap.cli;

import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.notice.FileNotice;
import org.asmengine.application.notice.NoticeFiling;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.notice.Matter;
import org.asmengine.domain.participation.Cohort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm notices file}: contests a result. */
@Command(
    name = "file",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Files an error notice about a participant's result of a run that was issued.",
      "",
      "What CMS decides for the model as a whole can't be reviewed and is refused with its paragraph"
          + " (42 CFR 512.170). The texts are kept with the notice and nowhere else."
    })
final class FileNoticeCommand extends NoticeCommand {

  @Mixin private final RunOptions chosen = new RunOptions();
  @Mixin private final ParticipantOptions who = new ParticipantOptions();

  @Option(
      names = "--cohort",
      paramLabel = "COHORT",
      description = "In which cohort, where the participant is in both: ${COMPLETION-CANDIDATES}.")
  private Optional<Cohort> cohort = Optional.empty();

  @Option(
      names = "--matter",
      required = true,
      paramLabel = "MATTER",
      description = "What is contested: ${COMPLETION-CANDIDATES}.")
  private Matter matter = Matter.FINAL_SCORE;

  @Option(
      names = "--disputed",
      required = true,
      paramLabel = "TEXT",
      description = "The measure or the value that is wrong.")
  private String disputed = "";

  @Option(
      names = "--description",
      required = true,
      paramLabel = "TEXT",
      description = "What is wrong with it.")
  private String description = "";

  FileNoticeCommand(Surroundings surroundings) {
    super("file", surroundings);
  }

  @Override
  void check() {
    chosen.check();
    who.get();
  }

  @Override
  ErrorNotice change(Engine engine, String actor) {
    return engine
        .useCase(FileNotice.class)
        .file(
            new NoticeFiling(
                chosen.find(engine.runs()).id(), who.get(), cohort, matter, disputed, description),
            Caller.local(),
            actor);
  }
}
