package org.asmengine.application.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.application.transaction.Transactions;

/**
 * The subjects of one kind: read by folding their events, changed by adding some.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class JournaledSubjects<S, E> {

  private final Journal journal;
  private final EventFormat<S, E> format;
  private final Transactions transactions;
  private final Clock clock;

  /** Kept so. */
  public JournaledSubjects(
      Journal journal, EventFormat<S, E> format, Transactions transactions, Clock clock) {
    this.journal = journal;
    this.format = format;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The subject of the identifier. */
  public Subject subject(String id) {
    return new Subject(format.kind(), id);
  }

  /** The state of the subject, or nothing where nothing ever happened to it. */
  public Optional<S> find(String id) {
    List<JournalEntry> entries = journal.entries(subject(id));
    return entries.isEmpty() ? Optional.empty() : Optional.of(fold(entries));
  }

  /** Everything that happened to the subject, in order. */
  public List<JournalEntry> history(String id) {
    return journal.entries(subject(id));
  }

  /** Heads in the order of their identifiers: see {@link Journal#page}. */
  public List<SubjectHead> page(SubjectQuery query, String after, int most) {
    return journal.page(query, after, most);
  }

  /**
   * Changes the subject, in the caller's transaction where there is one: nobody else changes it
   * until that ends.
   *
   * @param decide the events that follow from the state and the instant; none changes nothing. It
   *     may be asked again and must do nothing else.
   * @return the state afterwards
   * @throws ConflictException when somebody else made the subject at the same time; the whole work
   *     may be done again: see {@link org.asmengine.application.transaction.PatientTransactions}
   */
  public S change(String id, String actor, Decision<S, E> decide) {
    return transactions.run(() -> changed(subject(id), actor, decide));
  }

  /** As {@link #change(String, String, Decision)}, for decisions that need no instant. */
  public S change(String id, String actor, Function<S, List<E>> decide) {
    return change(id, actor, (state, at) -> decide.apply(state));
  }

  private S changed(Subject subject, String actor, Decision<S, E> decide) {
    long version = journal.lock(subject).map(SubjectHead::version).orElse(0L);
    S state = version == 0 ? format.start() : fold(journal.entries(subject));
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<JournalEntry> entries = new ArrayList<>();
    for (E event : decide.events(state, at)) {
      version++;
      entries.add(new JournalEntry(version, at, actor, format.type(event), format.data(event)));
      state = format.apply(state, event, at, actor);
    }
    if (!entries.isEmpty()) {
      journal.append(format.head(subject, version, state), entries);
    }
    return state;
  }

  /** The state that the entries lead to. */
  public S fold(List<JournalEntry> entries) {
    S state = format.start();
    for (JournalEntry entry : entries) {
      state =
          format.apply(state, format.read(entry.type(), entry.data()), entry.at(), entry.actor());
    }
    return state;
  }

  /** What follows from a state at an instant. */
  @FunctionalInterface
  public interface Decision<S, E> {
    /** The events; none changes nothing. */
    List<E> events(S state, Instant at);
  }
}
