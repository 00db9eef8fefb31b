package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.transaction.ConflictException;

/** Journals in memory; one writer at a time. */
public final class InMemoryJournal implements Journal {

  private final Map<Subject, List<JournalEntry>> entries = new HashMap<>();
  private final Map<String, SubjectHead> heads = new TreeMap<>();

  @Override
  public synchronized List<JournalEntry> entries(Subject subject) {
    return List.copyOf(entries.getOrDefault(subject, List.of()));
  }

  @Override
  public synchronized Optional<SubjectHead> head(Subject subject) {
    return Optional.ofNullable(heads.get(key(subject)));
  }

  @Override
  public Optional<SubjectHead> lock(Subject subject) {
    return head(subject);
  }

  @Override
  public synchronized void append(SubjectHead head, List<JournalEntry> added) {
    List<JournalEntry> all = entries.computeIfAbsent(head.subject(), absent -> new ArrayList<>());
    if (added.getFirst().sequence() != all.size() + 1L) {
      throw new ConflictException("somebody else added", new IllegalStateException());
    }
    all.addAll(added);
    heads.put(key(head.subject()), head);
  }

  @Override
  public synchronized List<SubjectHead> page(SubjectQuery query, String after, int most) {
    return heads.values().stream()
        .filter(head -> head.subject().kind() == query.kind())
        .filter(head -> query.states().isEmpty() || query.states().contains(head.state()))
        .filter(head -> query.year().isEmpty() || query.year().equals(head.year()))
        .filter(head -> query.tin().isEmpty() || query.tin().equals(head.tin()))
        .filter(head -> query.npi().isEmpty() || query.npi().equals(head.npi()))
        .filter(head ->
            query.scope() instanceof TinScope.All
                || head.tin().filter(query.scope()::allows).isPresent())
        .filter(head -> head.subject().id().compareTo(after) > 0)
        .limit(most)
        .toList();
  }

  private static String key(Subject subject) {
    return subject.kind() + "/" + subject.id();
  }
}
