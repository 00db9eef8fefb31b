package org.asmengine.application.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.correction.VerifyCorrections;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.Corrected;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/** All notices of a performance year, as others ask for them. */
public final class NoticesOfYear implements OpenNotices, VerifyCorrections.Told {

  private static final int PAGE = 500;

  private final ReadNotices notices;
  private final Clock clock;

  /** Of these. */
  public NoticesOfYear(JournaledSubjects<Notice, NoticeEvent> notices, Clock clock) {
    this.notices = new ReadNotices(notices);
    this.clock = clock;
  }

  @Override
  public Set<ParticipantId> participants(PerformanceYear year) {
    Instant now = clock.instant();
    Set<ParticipantId> open = new TreeSet<>();
    all(year)
        .filter(notice -> notice.isOpenAt(now))
        .forEach(notice -> open.add(notice.filed().content().participant()));
    return open;
  }

  @Override
  public List<String> digests(ScoringRun run) {
    return all(run.identity().year())
        .filter(notice -> notice.filed().content().run() == run.id().value())
        .flatMap(notice -> notice.corrections().stream())
        .map(Corrected::sha256)
        .toList();
  }

  private Stream<Notice> all(PerformanceYear year) {
    List<ErrorNotice> all = new ArrayList<>();
    List<ErrorNotice> page;
    do {
      page =
          notices.page(
              NoticeFilter.of(year),
              all.isEmpty() ? "" : all.getLast().id().value(),
              PAGE,
              TinScope.all());
      all.addAll(page);
    } while (page.size() == PAGE);
    return all.stream().map(ErrorNotice::notice);
  }
}
