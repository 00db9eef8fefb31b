package org.asmengine.application.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.access.Caller;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeAction;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.BecameBinding;
import org.asmengine.domain.notice.NoticeState;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * Use case: notes that determinations have become binding because nobody asked for reconsideration
 * in time. They are binding without it: this brings the journals up to what the calendar says.
 */
public final class SettleNotices {

  private static final int PAGE = 500;

  private final ReadNotices read;
  private final NoticeSteps steps;
  private final Clock clock;

  /** On these. */
  public SettleNotices(JournaledSubjects<Notice, NoticeEvent> notices, Clock clock) {
    this.read = new ReadNotices(notices);
    this.steps = new NoticeSteps(notices);
    this.clock = clock;
  }

  /** Settles the notices of the year and tells which. */
  public List<NoticeId> settle(PerformanceYear year, Caller caller, String actor) {
    List<NoticeId> settled = new ArrayList<>();
    String after = "";
    List<ErrorNotice> page;
    do {
      page = read.page(NoticeFilter.of(year), after, PAGE, caller);
      for (ErrorNotice found : page) {
        after = found.id().value();
        if (found.notice().state() != NoticeState.BINDING
            && !found.notice().isOpenAt(clock.instant())) {
          steps.take(
              found.id(), NoticeAction.BIND, caller, actor, (notice, at) -> new BecameBinding());
          settled.add(found.id());
        }
      }
    } while (page.size() == PAGE);
    return settled;
  }
}
