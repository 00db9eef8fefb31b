package org.asmengine.domain.notice;

import java.util.Arrays;
import java.util.Set;
import org.asmengine.domain.Rule;

/** What can happen to a notice that was filed: where from, and where to. */
@Rule({"42 CFR 512.755", "42 CFR 512.190", "R-755-U1", "R-755-U5"})
public enum NoticeAction {
  /** CMS tells the participant that the notice is there. */
  ACKNOWLEDGE(NoticeState.ACKNOWLEDGED, NoticeState.RECEIVED),
  /** Somebody starts to look into it. */
  START_REVIEW(NoticeState.UNDER_REVIEW, NoticeState.ACKNOWLEDGED),
  /** There was an error. */
  UPHOLD(NoticeState.UPHELD, NoticeState.UNDER_REVIEW),
  /** There was none. */
  DENY(NoticeState.DENIED, NoticeState.UNDER_REVIEW),
  /** The corrected result is there. */
  CORRECT(NoticeState.CORRECTED, NoticeState.UPHELD, NoticeState.DECIDED),
  /** The participant asks for reconsideration. */
  REQUEST_RECONSIDERATION(
      NoticeState.RECONSIDERATION_REQUESTED, NoticeState.DENIED, NoticeState.CORRECTED),
  /** The reconsideration official decides. */
  DECIDE(NoticeState.DECIDED, NoticeState.RECONSIDERATION_REQUESTED),
  /** The determination becomes final. */
  BIND(NoticeState.BINDING, NoticeState.DENIED, NoticeState.CORRECTED, NoticeState.DECIDED);

  private final NoticeState to;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<NoticeState> from;

  NoticeAction(NoticeState to, NoticeState... from) {
    this.to = to;
    this.from = Set.copyOf(Arrays.asList(from));
  }

  /** The state that it leads to. */
  public NoticeState to() {
    return to;
  }

  /** Whether it can happen to a notice in that state, as far as the state says. */
  public boolean isAllowedFrom(NoticeState state) {
    return from.contains(state);
  }
}
