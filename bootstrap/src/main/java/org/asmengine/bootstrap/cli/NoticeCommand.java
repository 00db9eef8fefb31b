package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.asmengine.application.access.Caller;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.correction.CorrectionRejected;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.notice.NoticeId;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that changes a notice: audited, and answered with the notice as it is then. */
abstract class NoticeCommand implements Callable<Integer> {

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does it (default: ${DEFAULT-VALUE}).")
  private String by = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  private final String name;
  private final PrintWriter out;

  NoticeCommand(String name, Surroundings surroundings) {
    this.name = name;
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  /** Does it, for somebody of that name. */
  abstract ErrorNotice change(Engine engine, String actor);

  /** Checks what can be checked before anything is opened. */
  void check() {}

  @Override
  public final Integer call() {
    if (by.isBlank()) {
      throw new UsageException("--by: found nothing; allowed: the name of who does it");
    }
    check();
    try (Engine engine = database.open()) {
      ErrorNotice notice =
          engine
              .useCase(AuditedChange.class)
              .make(
                  Caller.LOCAL_NAME,
                  "asm notices " + name,
                  () -> change(engine, by),
                  changed -> "errorNotices/" + changed.id());
      NoticeOutput.print(notice, json, out);
      out.flush();
      return ExitCode.OK;
    } catch (CorrectionRejected e) {
      throw rejected(e);
    }
  }

  /** Every rejected record, for a person. */
  static EngineException rejected(CorrectionRejected rejected) {
    StringBuilder message = new StringBuilder("the corrected records can't be accepted:");
    rejected
        .rejects()
        .forEach(reject ->
            message.append(
                "%n  %s:%d %s %s: %s"
                    .formatted(
                        reject.file().fileName(),
                        reject.line(),
                        reject.column(),
                        reject.code(),
                        reject.message())));
    return new EngineException(ErrorCode.CORRECTION_REJECTED, message.toString());
  }

  /** The notice of the number, which is checked by its form alone. */
  static NoticeId id(String text) {
    if (!NoticeId.isValid(text)) {
      throw new EngineException(
          ErrorCode.NO_SUCH_NOTICE,
          "found %d characters; allowed: 32 hexadecimal digits, as 'asm notices list' prints them"
              .formatted(text.length()));
    }
    return new NoticeId(text);
  }
}
