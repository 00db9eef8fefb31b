package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.Corrected;
import org.asmengine.domain.notice.NoticeEvent.Decided;
import org.asmengine.domain.notice.NoticeEvent.Denied;
import org.asmengine.domain.notice.NoticeEvent.Filed;
import org.asmengine.domain.notice.NoticeEvent.ReconsiderationRequested;
import org.asmengine.domain.notice.NoticeEvent.Upheld;
import org.asmengine.domain.notice.NoticeText;

/** A notice for people and programs. */
final class NoticeOutput {

  private NoticeOutput() {}

  /** Prints the notice: in a line for a person, or all of it as JSON. */
  static void print(ErrorNotice notice, boolean json, PrintWriter out) {
    out.println(json ? json(notice).text() : line(notice));
  }

  private static String line(ErrorNotice notice) {
    Notice what = notice.notice();
    String due =
        what.reconsiderBy()
            .map(instant -> "; reconsideration can be asked for before " + Figures.instant(instant))
            .orElse("");
    return "Notice %s is %s%s%s"
        .formatted(
            notice.id(),
            what.state(),
            what.corrections().isEmpty()
                ? ""
                : ", version %d of the result".formatted(what.corrections().getLast().version()),
            due);
  }

  /** The notice with all of its steps. */
  static Json json(ErrorNotice notice) {
    Notice what = notice.notice();
    Filed filed = what.filed();
    NoticeContent content = filed.content();
    return new Json()
        .put("notice", notice.id().value())
        .put("state", what.state().name())
        .put("performanceYear", content.year().value())
        .put("run", content.run())
        .put(
            "paymentYear",
            content.paymentYear().isPresent()
                ? Optional.of(content.paymentYear().getAsInt())
                : Optional.empty())
        .put("tin", content.participant().tin().value())
        .put("npi", content.participant().npi().value())
        .put("cohort", content.cohort().name())
        .put("matter", content.matter().name())
        .put("citation", content.matter().citation())
        .put("disputed", content.disputed().value())
        .put("description", content.description().value())
        .put("issuedAt", filed.issuedAt().toString())
        .put("dueBy", filed.dueBy().toString())
        .put("acknowledgeBy", filed.acknowledgeBy().toString())
        .put("respondBy", filed.respondBy().toString())
        .put("reconsiderBy", what.reconsiderBy().map(Instant::toString))
        .put("versions", what.corrections().stream().map(Corrected::version).toList())
        .put("steps", what.steps().stream().map(step -> json(step).map()).toList());
  }

  private static Json json(Notice.Step step) {
    return new Json()
        .put("at", step.at().toString())
        .put("by", step.actor())
        .put("step", name(step.event()))
        .put("text", text(step.event()).map(NoticeText::value));
  }

  /** What was done, as it is called everywhere. */
  static String name(NoticeEvent event) {
    return event.action().map(Enum::name).orElse("FILE");
  }

  /** What was said with it. */
  static Optional<NoticeText> text(NoticeEvent event) {
    return switch (event) {
      case Upheld upheld -> Optional.of(upheld.rationale());
      case Denied denied -> Optional.of(denied.rationale());
      case Decided decided -> Optional.of(decided.rationale());
      case ReconsiderationRequested requested -> Optional.of(requested.grounds());
      case Filed filed -> Optional.of(filed.content().description());
      default -> Optional.empty();
    };
  }
}
