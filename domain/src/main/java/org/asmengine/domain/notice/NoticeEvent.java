package org.asmengine.domain.notice;

import java.time.Instant;
import java.util.Optional;

/** Something that happened to a notice. */
public sealed interface NoticeEvent {

  /** What was done; nothing for the filing, with which a notice begins. */
  Optional<NoticeAction> action();

  /**
   * The notice came in time.
   *
   * @param content what is contested
   * @param issuedAt when the result was issued
   * @param dueBy notices were in time before this instant
   * @param acknowledgeBy the acknowledgement is due before this instant
   * @param respondBy the determination is due before this instant
   */
  record Filed(
      NoticeContent content,
      Instant issuedAt,
      Instant dueBy,
      Instant acknowledgeBy,
      Instant respondBy)
      implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.empty();
    }
  }

  /** It was acknowledged. */
  record Acknowledged() implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.ACKNOWLEDGE);
    }
  }

  /** The review began. */
  record ReviewStarted() implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.START_REVIEW);
    }
  }

  /**
   * The review found an error.
   *
   * @param rationale why
   */
  record Upheld(NoticeText rationale) implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.UPHOLD);
    }
  }

  /**
   * The review found no error.
   *
   * @param rationale why
   * @param reconsiderBy a reconsideration can be asked for before this instant
   */
  record Denied(NoticeText rationale, Instant reconsiderBy) implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.DENY);
    }
  }

  /**
   * There is a corrected result.
   *
   * @param version its version, 2 or more
   * @param sha256 its link in the chain of corrections
   * @param reconsiderBy a reconsideration can be asked for before this instant, unless there was
   *     one already
   */
  record Corrected(int version, String sha256, Instant reconsiderBy) implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.CORRECT);
    }
  }

  /**
   * The participant asked for reconsideration.
   *
   * @param grounds the detailed basis of the dispute
   * @param acknowledgeBy the acknowledgement is due before this instant
   */
  record ReconsiderationRequested(NoticeText grounds, Instant acknowledgeBy)
      implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.REQUEST_RECONSIDERATION);
    }
  }

  /**
   * The reconsideration official decided.
   *
   * @param forParticipant whether the participant is right
   * @param rationale why
   */
  record Decided(boolean forParticipant, NoticeText rationale) implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.DECIDE);
    }
  }

  /** The determination became final. */
  record BecameBinding() implements NoticeEvent {
    @Override
    public Optional<NoticeAction> action() {
      return Optional.of(NoticeAction.BIND);
    }
  }
}
