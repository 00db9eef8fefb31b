package org.asmengine.application.notice;

import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeAction;
import org.asmengine.domain.notice.NoticeDeadlines;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.Acknowledged;
import org.asmengine.domain.notice.NoticeEvent.Decided;
import org.asmengine.domain.notice.NoticeEvent.Denied;
import org.asmengine.domain.notice.NoticeEvent.ReconsiderationRequested;
import org.asmengine.domain.notice.NoticeEvent.ReviewStarted;
import org.asmengine.domain.notice.NoticeEvent.Upheld;
import org.asmengine.domain.notice.NoticeText;
import org.asmengine.domain.ruleset.programme.NoticeRules;

/**
 * Use cases: the way of a notice from its acknowledgement to its decision. Every step can be in the
 * caller's transaction; each is refused with NO_SUCH_NOTICE where the caller sees no such notice,
 * and with NOTICE_STEP_NOT_ALLOWED where the notice does not stand so that it could be taken.
 */
public final class ReviewNotice {

  private final NoticeSteps steps;
  private final NoticeLimits rules;

  /** On these. */
  public ReviewNotice(JournaledSubjects<Notice, NoticeEvent> notices, NoticeLimits rules) {
    this.steps = new NoticeSteps(notices);
    this.rules = rules;
  }

  /** CMS tells the participant that the notice is there. */
  public ErrorNotice acknowledge(NoticeId id, Caller caller, String actor) {
    return steps.take(
        id, NoticeAction.ACKNOWLEDGE, caller, actor, (notice, at) -> new Acknowledged());
  }

  /** Somebody starts to look into it. */
  public ErrorNotice startReview(NoticeId id, Caller caller, String actor) {
    return steps.take(
        id, NoticeAction.START_REVIEW, caller, actor, (notice, at) -> new ReviewStarted());
  }

  /**
   * There was an error: a corrected result is due.
   *
   * @throws EngineException also NOTICE_TEXT_NOT_ALLOWED
   */
  public ErrorNotice uphold(NoticeId id, String rationale, Caller caller, String actor) {
    NoticeText why = NoticeTexts.of("rationale", rationale);
    return steps.take(id, NoticeAction.UPHOLD, caller, actor, (notice, at) -> new Upheld(why));
  }

  /**
   * There was no error.
   *
   * @throws EngineException also NOTICE_TEXT_NOT_ALLOWED
   */
  public ErrorNotice deny(NoticeId id, String rationale, Caller caller, String actor) {
    NoticeText why = NoticeTexts.of("rationale", rationale);
    return steps.take(
        id,
        NoticeAction.DENY,
        caller,
        actor,
        (notice, at) -> new Denied(why, NoticeDeadlines.reconsideration(at, limits(notice))));
  }

  /**
   * The participant asks for reconsideration, in time.
   *
   * @param grounds the detailed basis of the dispute
   * @throws EngineException also NOTICE_TEXT_NOT_ALLOWED or RECONSIDERATION_TOO_LATE
   */
  public ErrorNotice requestReconsideration(
      NoticeId id, String grounds, Caller caller, String actor) {
    NoticeText why = NoticeTexts.of("grounds", grounds);
    return steps.take(
        id,
        NoticeAction.REQUEST_RECONSIDERATION,
        caller,
        actor,
        (notice, at) ->
            new ReconsiderationRequested(why, NoticeDeadlines.acknowledgement(at, limits(notice))));
  }

  /**
   * The reconsideration official decides. Against the participant, that is final.
   *
   * @throws EngineException also NOTICE_TEXT_NOT_ALLOWED, or OFFICIAL_INVOLVED where the actor took
   *     part in the determination
   */
  public ErrorNotice decide(
      NoticeId id, boolean forParticipant, String rationale, Caller caller, String actor) {
    NoticeText why = NoticeTexts.of("rationale", rationale);
    return steps.take(
        id, NoticeAction.DECIDE, caller, actor, (notice, at) -> new Decided(forParticipant, why));
  }

  private NoticeRules limits(Notice notice) {
    return rules.of(notice.filed().content().year());
  }
}
