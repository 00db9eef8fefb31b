package org.asmengine.grpc.notice;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.domain.notice.Matter;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.Corrected;
import org.asmengine.domain.notice.NoticeEvent.Decided;
import org.asmengine.domain.notice.NoticeEvent.Denied;
import org.asmengine.domain.notice.NoticeEvent.Filed;
import org.asmengine.domain.notice.NoticeEvent.ReconsiderationRequested;
import org.asmengine.domain.notice.NoticeEvent.Upheld;
import org.asmengine.domain.notice.NoticeState;
import org.asmengine.domain.notice.NoticeText;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.grpc.value.TimestampMessages;
import org.asmengine.proto.v1.ErrorNoticeMatter;
import org.asmengine.proto.v1.ErrorNoticeState;
import org.asmengine.proto.v1.ErrorNoticeStep;

/** Notices as messages. */
final class NoticeMessages {

  private static final String STATE = "ERROR_NOTICE_STATE_";
  private static final String MATTER = "ERROR_NOTICE_MATTER_";

  private final Clock clock;

  /** Their state is the one that they have by this clock. */
  NoticeMessages(Clock clock) {
    this.clock = clock;
  }

  org.asmengine.proto.v1.ErrorNotice message(ErrorNotice one) {
    Notice notice = one.notice();
    Filed filed = notice.filed();
    NoticeContent content = filed.content();
    org.asmengine.proto.v1.ErrorNotice.Builder message =
        org.asmengine.proto.v1.ErrorNotice.newBuilder()
            .setName(NoticeName.of(one.id()))
            .setPerformanceYear(content.year().value())
            .setScoringRun("scoringRuns/" + content.run())
            .setTin(content.participant().tin().value())
            .setNpi(content.participant().npi().value())
            .setCohort(CohortMessages.message(content.cohort()))
            .setMatter(ErrorNoticeMatter.valueOf(MATTER + content.matter().name()))
            .setDisputed(content.disputed().value())
            .setDescription(content.description().value())
            .setState(ErrorNoticeState.valueOf(STATE + notice.stateAt(clock.instant()).name()))
            .setIssueTime(TimestampMessages.message(filed.issuedAt()))
            .setFileTime(TimestampMessages.message(notice.filedAt()))
            .setNoticeDeadline(TimestampMessages.message(filed.dueBy()))
            .setAcknowledgementDeadline(TimestampMessages.message(filed.acknowledgeBy()))
            .setResponseDeadline(TimestampMessages.message(filed.respondBy()))
            .addAllResultVersions(notice.corrections().stream().map(Corrected::version).toList())
            .addAllSteps(notice.steps().stream().map(NoticeMessages::step).toList());
    if (content.paymentYear().isPresent()) {
      message.setPublication("publications/" + content.paymentYear().getAsInt());
    }
    notice
        .reconsiderBy()
        .map(TimestampMessages::message)
        .ifPresent(message::setReconsiderationDeadline);
    return message.build();
  }

  private static ErrorNoticeStep step(Notice.Step step) {
    return ErrorNoticeStep.newBuilder()
        .setStepTime(TimestampMessages.message(step.at()))
        .setActor(step.actor())
        .setStep(step.event().action().map(Enum::name).orElse("FILE"))
        .setText(text(step.event()).map(NoticeText::value).orElse(""))
        .build();
  }

  private static Optional<NoticeText> text(NoticeEvent event) {
    return switch (event) {
      case Upheld upheld -> Optional.of(upheld.rationale());
      case Denied denied -> Optional.of(denied.rationale());
      case Decided decided -> Optional.of(decided.rationale());
      case ReconsiderationRequested requested -> Optional.of(requested.grounds());
      default -> Optional.empty();
    };
  }

  /** The matter of a request that names one, as the contract asks. */
  static Matter matter(ErrorNoticeMatter message) {
    return Matter.of(message.name().substring(MATTER.length()))
        .orElseThrow(() -> new IllegalStateException("no such matter: " + message));
  }

  /** The states of a filter; none for all of them. */
  static Set<NoticeState> states(ErrorNoticeState message) {
    return switch (message) {
      case ERROR_NOTICE_STATE_UNSPECIFIED, UNRECOGNIZED -> EnumSet.noneOf(NoticeState.class);
      default -> EnumSet.of(NoticeState.valueOf(message.name().substring(STATE.length())));
    };
  }
}
