package org.asmengine.application.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeEvent;

/** Use case: somebody looks at notices; those beyond its scope do not exist. */
public final class ReadNotices {

  private final JournaledSubjects<Notice, NoticeEvent> notices;

  /** On these. */
  public ReadNotices(JournaledSubjects<Notice, NoticeEvent> notices) {
    this.notices = notices;
  }

  /** The notice, where it exists to the caller. */
  public Optional<ErrorNotice> find(NoticeId id, Caller caller) {
    TinScope scope = NoticeScope.of(caller);
    return notices
        .find(id.value())
        .filter(notice -> scope.allows(notice.filed().content().participant().tin()))
        .map(notice -> new ErrorNotice(id, notice));
  }

  /**
   * Notices in the order of their identifiers.
   *
   * @param after only those behind this identifier; empty starts at the beginning
   * @param most how many at most
   */
  public List<ErrorNotice> page(NoticeFilter filter, String after, int most, Caller caller) {
    return page(filter, after, most, NoticeScope.of(caller));
  }

  List<ErrorNotice> page(NoticeFilter filter, String after, int most, TinScope scope) {
    Set<String> states = filter.states().stream().map(Enum::name).collect(Collectors.toSet());
    SubjectQuery query =
        new SubjectQuery(
            SubjectKind.ERROR_NOTICE, states, filter.year(), filter.tin(), filter.npi(), scope);
    return notices.page(query, after, most).stream()
        .map(SubjectHead::subject)
        .map(subject ->
            new ErrorNotice(
                new NoticeId(subject.id()),
                notices
                    .find(subject.id())
                    .orElseThrow(() -> new IllegalStateException("a head without entries"))))
        .toList();
  }
}
