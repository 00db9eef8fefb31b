package org.asmengine.application.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.domain.participation.Tin;

/**
 * Keeps all arrangements of a practice from others until the transaction ends: whoever pays sees
 * what all others have paid. They are locked in the order of their identifiers, so that two who pay
 * never wait for each other; whoever registered one meanwhile is found when they are listed again.
 */
final class PracticeLock {

  private static final int PAGE = 500;

  private final Journal journal;

  PracticeLock(Journal journal) {
    this.journal = journal;
  }

  /** The identifiers of all arrangements of the practice, locked. */
  List<String> lock(Tin practice) {
    List<String> locked = List.of();
    List<String> listed = list(practice);
    while (!listed.equals(locked)) {
      listed.forEach(id -> journal.lock(new Subject(SubjectKind.ARRANGEMENT, id)));
      locked = listed;
      listed = list(practice);
    }
    return locked;
  }

  /** The identifiers of all arrangements of the practice. */
  List<String> list(Tin practice) {
    SubjectQuery query = SubjectQuery.of(SubjectKind.ARRANGEMENT, TinScope.all()).of(practice);
    List<String> ids = new ArrayList<>();
    List<SubjectHead> page;
    do {
      page = journal.page(query, ids.isEmpty() ? "" : ids.getLast(), PAGE);
      page.forEach(head -> ids.add(head.subject().id()));
    } while (page.size() == PAGE);
    return ids;
  }
}
