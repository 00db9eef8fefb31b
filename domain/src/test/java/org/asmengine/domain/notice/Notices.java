package org.asmengine.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.asmengine.domain.notice.NoticeEvent.Acknowledged;
import org.asmengine.domain.notice.NoticeEvent.BecameBinding;
import org.asmengine.domain.notice.NoticeEvent.Corrected;
import org.asmengine.domain.notice.NoticeEvent.Decided;
import org.asmengine.domain.notice.NoticeEvent.Denied;
import org.asmengine.domain.notice.NoticeEvent.Filed;
import org.asmengine.domain.notice.NoticeEvent.ReconsiderationRequested;
import org.asmengine.domain.notice.NoticeEvent.ReviewStarted;
import org.asmengine.domain.notice.NoticeEvent.Upheld;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.NoticeRules;

/** Notices in every state. */
final class Notices {

  static final ZoneId EASTERN = ZoneId.of("America/New_York");

  /** Days of the rules in force, with Independence Day and Labor Day of 2028. */
  static final NoticeRules RULES =
      new NoticeRules(
          EASTERN,
          30,
          10,
          30,
          30,
          Set.of(LocalDate.of(2028, 7, 4), LocalDate.of(2028, 9, 4)),
          false);

  /** Until here a reconsideration can be asked for. */
  static final Instant RECONSIDER_BY = Instant.parse("2028-10-01T04:00:00Z");

  static final Instant BEFORE = RECONSIDER_BY.minusSeconds(1);

  static final NoticeText TEXT = NoticeText.of("measure 236 counts 7 exclusions twice");

  private static final Instant AT = Instant.parse("2028-08-01T12:00:00Z");

  private Notices() {}

  static NoticeContent content() {
    return new NoticeContent(
        ParticipantId.of("123456789", "1234567890"),
        Cohort.HF,
        PerformanceYear.of(2027),
        7,
        OptionalInt.of(2029),
        Matter.QUALITY_MEASURE,
        NoticeText.of("236"),
        TEXT);
  }

  static Filed filing() {
    return new Filed(content(), AT, AT, AT, AT);
  }

  /** The event of an action, of a decision for the participant. */
  static NoticeEvent event(NoticeAction action) {
    return switch (action) {
      case ACKNOWLEDGE -> new Acknowledged();
      case START_REVIEW -> new ReviewStarted();
      case UPHOLD -> new Upheld(TEXT);
      case DENY -> new Denied(TEXT, RECONSIDER_BY);
      case CORRECT -> new Corrected(2, "ab12", RECONSIDER_BY);
      case REQUEST_RECONSIDERATION -> new ReconsiderationRequested(TEXT, AT);
      case DECIDE -> new Decided(true, TEXT);
      case BIND -> new BecameBinding();
    };
  }

  /** A notice to which that happened, each step by an official named after it. */
  static Notice after(NoticeEvent... events) {
    Notice notice = Notice.unfiled().after(filing(), AT, "practice");
    for (NoticeEvent event : events) {
      notice = notice.after(event, AT, "official of " + event.action().orElseThrow());
    }
    return notice;
  }

  /** A notice to which that happened. */
  static Notice after(NoticeAction... actions) {
    return after(List.of(actions).stream().map(Notices::event).toArray(NoticeEvent[]::new));
  }

  /** A notice in that state, as it comes about first. */
  static Notice in(NoticeState state) {
    return switch (state) {
      case RECEIVED -> after(new NoticeAction[0]);
      case ACKNOWLEDGED -> after(NoticeAction.ACKNOWLEDGE);
      case UNDER_REVIEW -> after(NoticeAction.ACKNOWLEDGE, NoticeAction.START_REVIEW);
      case UPHELD ->
          after(NoticeAction.ACKNOWLEDGE, NoticeAction.START_REVIEW, NoticeAction.UPHOLD);
      case DENIED -> after(NoticeAction.ACKNOWLEDGE, NoticeAction.START_REVIEW, NoticeAction.DENY);
      case CORRECTED ->
          after(
              NoticeAction.ACKNOWLEDGE,
              NoticeAction.START_REVIEW,
              NoticeAction.UPHOLD,
              NoticeAction.CORRECT);
      case RECONSIDERATION_REQUESTED ->
          after(
              NoticeAction.ACKNOWLEDGE,
              NoticeAction.START_REVIEW,
              NoticeAction.DENY,
              NoticeAction.REQUEST_RECONSIDERATION);
      case DECIDED ->
          after(
              NoticeAction.ACKNOWLEDGE,
              NoticeAction.START_REVIEW,
              NoticeAction.DENY,
              NoticeAction.REQUEST_RECONSIDERATION,
              NoticeAction.DECIDE);
      case BINDING ->
          after(
              NoticeAction.ACKNOWLEDGE,
              NoticeAction.START_REVIEW,
              NoticeAction.DENY,
              NoticeAction.BIND);
    };
  }
}
