package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.correction.CorrectionRejected;
import org.asmengine.application.notice.CorrectAfterNotice;
import org.asmengine.application.notice.NoticeCorrection;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code asm notices preview}: what a correction would do. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Shows what a correction would do to the participant, and with --whole-cohort what would become"
          + " of everybody, were the cohorts computed anew with it. Nothing is kept.",
      "",
      "TINs and NPIs are printed in full: mind where they go."
    })
final class PreviewNoticeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final DatabaseOptions database;

  @Parameters(paramLabel = "ID", description = "The notice; 'asm notices list' lists them.")
  private String id = "";

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "Where the corrected rows are, in files of the data contract.")
  private Path input = Path.of("");

  @Option(
      names = "--whole-cohort",
      description = "Computes the whole cohorts anew as well, which takes as long as scoring.")
  private boolean wholeCohort;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final PrintWriter out;

  PreviewNoticeCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    try (Engine engine = database.open()) {
      NoticeCorrection preview =
          engine
              .useCase(CorrectAfterNotice.class)
              .preview(
                  NoticeCommand.id(id), CorrectedFiles.read(input), wholeCohort, Caller.local());
      if (json) {
        out.println(CorrectionOutput.json(preview).text());
      } else {
        CorrectionOutput.text(preview, spec.usageMessage().width()).forEach(out::println);
      }
      out.flush();
      return ExitCode.OK;
    } catch (CorrectionRejected e) {
      throw NoticeCommand.rejected(e);
    }
  }
}
