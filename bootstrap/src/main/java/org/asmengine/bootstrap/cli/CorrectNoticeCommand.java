package org.asmengine.bootstrap.cli;

import java.nio.file.Path;
import org.asmengine.application.access.Caller;
import org.asmengine.application.notice.CorrectAfterNotice;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm notices correct}: makes the corrected result. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Makes a corrected version of the participant's result, for good: the version before stays"
          + " readable, and what is served is the new one.",
      "",
      "The directory holds the corrected rows in files of the data contract. A row takes the place of"
          + " what the run has about the same measure, activity or fact; everything else, and everybody"
          + " else, stays as it is."
    })
final class CorrectNoticeCommand extends NoticeCommand {

  @Parameters(paramLabel = "ID", description = "The notice; 'asm notices list' lists them.")
  private String id = "";

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "Where the corrected rows are.")
  private Path input = Path.of("");

  CorrectNoticeCommand(Surroundings surroundings) {
    super("correct", surroundings);
  }

  @Override
  ErrorNotice change(Engine engine, String actor) {
    return engine
        .useCase(CorrectAfterNotice.class)
        .correct(id(id), CorrectedFiles.read(input), Caller.local(), actor);
  }
}
