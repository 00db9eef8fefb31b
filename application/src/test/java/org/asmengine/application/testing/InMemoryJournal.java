package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.transaction.ConflictException;

/** Journals in memory. */
public final class InMemoryJournal implements Journal {

  private final Map<Subject, SubjectHead> heads = new HashMap<>();
  private final Map<Subject, List<JournalEntry>> entries = new HashMap<>();

  @Override
  public List<JournalEntry> entries(Subject subject) {
    return List.copyOf(entries.getOrDefault(subject, List.of()));
  }

  @Override
  public Optional<SubjectHead> head(Subject subject) {
    return Optional.ofNullable(heads.get(subject));
  }

  @Override
  public Optional<SubjectHead> lock(Subject subject) {
    return head(subject);
  }

  @Override
  public void append(SubjectHead head, List<JournalEntry> added) {
    long version = head(head.subject()).map(SubjectHead::version).orElse(0L);
    if (added.getFirst().sequence() != version + 1) {
      throw new ConflictException("somebody else was first", new IllegalStateException());
    }
    heads.put(head.subject(), head);
    entries.computeIfAbsent(head.subject(), absent -> new ArrayList<>()).addAll(added);
  }

  @Override
  public List<SubjectHead> page(SubjectQuery query, String after, int most) {
    return heads.values().stream()
        .filter(head -> head.subject().kind() == query.kind())
        .filter(head -> query.states().isEmpty() || query.states().contains(head.state()))
        .filter(head -> query.year().isEmpty() || query.year().equals(head.year()))
        .filter(head -> query.tin().isEmpty() || query.tin().equals(head.tin()))
        .filter(head -> query.npi().isEmpty() || query.npi().equals(head.npi()))
        .filter(head -> isSeen(query.scope(), head))
        .filter(head -> head.subject().id().compareTo(after) > 0)
        .sorted(Comparator.comparing(head -> head.subject().id()))
        .limit(most)
        .toList();
  }

  private static boolean isSeen(TinScope scope, SubjectHead head) {
    return head.tin().map(scope::allows).orElse(scope instanceof TinScope.All);
  }
}
