package org.asmengine.application.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeAction;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.BecameBinding;
import org.asmengine.domain.notice.NoticeRefusal;

/** Steps of notices: each is checked against what happened so far, and kept or refused. */
final class NoticeSteps {

  /** What follows from a notice. */
  @FunctionalInterface
  interface Step {
    /** The event of the step at the instant. */
    NoticeEvent event(Notice notice, Instant at);
  }

  private final JournaledSubjects<Notice, NoticeEvent> notices;

  NoticeSteps(JournaledSubjects<Notice, NoticeEvent> notices) {
    this.notices = notices;
  }

  /**
   * Takes the step. Where the determination is final with it, that is noted as well.
   *
   * @param actor who takes it, by name
   * @throws EngineException NO_SUCH_NOTICE, for a notice beyond the caller's scope too;
   *     NOTICE_STEP_NOT_ALLOWED, RECONSIDERATION_TOO_LATE or OFFICIAL_INVOLVED
   */
  ErrorNotice take(NoticeId id, NoticeAction action, Caller caller, String actor, Step step) {
    Notice changed =
        notices.change(
            id.value(),
            actor,
            (notice, at) -> {
              refuseUnseen(notice, caller);
              notice
                  .refusal(action, actor, at)
                  .ifPresent(refusal -> {
                    throw refused(notice, action, refusal, at);
                  });
              NoticeEvent event = step.event(notice, at);
              List<NoticeEvent> events = new ArrayList<>(List.of(event));
              Notice after = notice.after(event, at, actor);
              if (after.refusal(NoticeAction.BIND, actor, at).isEmpty()) {
                events.add(new BecameBinding());
              }
              return events;
            });
    return new ErrorNotice(id, changed);
  }

  /** The same words whether there is none or it is not the caller's: they must not tell. */
  static EngineException unknown() {
    return new EngineException(ErrorCode.NO_SUCH_NOTICE, "found no such error notice");
  }

  private static void refuseUnseen(Notice notice, Caller caller) {
    if (!notice.isFiled()
        || !NoticeScope.of(caller).allows(notice.filed().content().participant().tin())) {
      throw unknown();
    }
  }

  private static EngineException refused(
      Notice notice, NoticeAction action, NoticeRefusal refusal, Instant at) {
    return switch (refusal) {
      case STEP_NOT_ALLOWED ->
          notAllowed("%s does not lead on from %s".formatted(action, notice.stateAt(at)));
      case RECONSIDERED_ALREADY ->
          notAllowed("the determination was reconsidered before; it is reconsidered once");
      case DECIDED_AGAINST -> notAllowed("the reconsideration was decided against the participant");
      case NOT_FINAL_YET -> notAllowed("the determination is not final yet");
      case RECONSIDERATION_TOO_LATE ->
          new EngineException(
              ErrorCode.RECONSIDERATION_TOO_LATE,
              "the deadline of reconsiderations was %s; the determination is binding (%s)"
                  .formatted(
                      notice.reconsiderBy().map(Instant::toString).orElse("before"),
                      ErrorCode.RECONSIDERATION_TOO_LATE.rule()));
      case OFFICIAL_INVOLVED ->
          new EngineException(
              ErrorCode.OFFICIAL_INVOLVED,
              "found the name of somebody who took part in the determination; allowed: %s (%s)"
                  .formatted(
                      ErrorCode.OFFICIAL_INVOLVED.allowed(), ErrorCode.OFFICIAL_INVOLVED.rule()));
    };
  }

  private static EngineException notAllowed(String found) {
    return new EngineException(
        ErrorCode.NOTICE_STEP_NOT_ALLOWED,
        "%s; allowed: %s (%s)"
            .formatted(
                found,
                ErrorCode.NOTICE_STEP_NOT_ALLOWED.allowed(),
                ErrorCode.NOTICE_STEP_NOT_ALLOWED.rule()));
  }
}
