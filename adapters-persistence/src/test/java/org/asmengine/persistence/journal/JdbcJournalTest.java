package org.asmengine.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.application.transaction.PatientTransactions;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Journals keep what happened, in order, whoever writes at the same time. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcJournalTest {

  private static final Instant AT = Instant.parse("2028-05-01T12:34:56.123456Z");
  private static final Subject NOTICE = new Subject(SubjectKind.ERROR_NOTICE, "n1");
  private static final Tin TIN = Tin.of("900000001");
  private static final int WRITERS = 32;

  private final Stores stores;
  private final Journal journal;
  private final Transactions transactions;

  JdbcJournalTest(TestDatabase database) {
    this.stores = database.stores();
    this.journal = stores.bean(Journal.class);
    this.transactions = stores.bean(Transactions.class);
  }

  @BeforeEach
  void clear() {
    stores.sql().update("delete from journal_datum");
    stores.sql().update("delete from journal_entry");
    stores.sql().update("delete from journal_subject");
  }

  @Test
  void whatHappenedComesBackInItsOrder() {
    List<JournalEntry> entries =
        List.of(
            entry(1, "RECEIVED", Map.of("matter", "ñ漢😀", "long", "x".repeat(100_000))),
            entry(2, "ACKNOWLEDGED", Map.of()));

    journal.append(head(NOTICE, 2, "ACKNOWLEDGED"), entries);
    journal.append(head(NOTICE, 3, "UPHELD"), List.of(entry(3, "UPHELD", Map.of("why", ""))));

    assertThat(journal.entries(NOTICE))
        .startsWith(entries.toArray(JournalEntry[]::new))
        .last()
        .isEqualTo(entry(3, "UPHELD", Map.of("why", "")));
    assertThat(journal.head(NOTICE)).contains(head(NOTICE, 3, "UPHELD"));
  }

  @Test
  void whoReadsWhileOthersAddFindsEveryEntryWithItsData() throws Exception {
    int last = 150;
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<?> writer =
          executor.submit(() -> {
            for (int i = 1; i <= last; i++) {
              journal.append(
                  head(NOTICE, i, "STATE"), List.of(entry(i, "EVENT", Map.of("why", "w" + i))));
            }
          });
      while (!writer.isDone()) {
        assertThat(journal.entries(NOTICE))
            .allSatisfy(
                entry -> assertThat(entry.data()).containsEntry("why", "w" + entry.sequence()));
      }
      writer.get();
    }

    assertThat(journal.entries(NOTICE)).hasSize(last);
  }

  @Test
  void nothingIsKnownOfASubjectToWhichNothingHappened() {
    assertThat(journal.entries(NOTICE)).isEmpty();
    assertThat(journal.head(NOTICE)).isEmpty();
    assertThat(transactions.run(() -> journal.lock(NOTICE))).isEmpty();
  }

  @Test
  void whoComesTooLateIsSentAway() {
    journal.append(head(NOTICE, 1, "RECEIVED"), List.of(entry(1, "RECEIVED", Map.of())));

    assertThatThrownBy(() ->
            journal.append(head(NOTICE, 1, "RECEIVED"), List.of(entry(1, "RECEIVED", Map.of()))))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(
            () -> journal.append(head(NOTICE, 3, "UPHELD"), List.of(entry(3, "UPHELD", Map.of()))))
        .isInstanceOf(ConflictException.class);
    assertThat(journal.entries(NOTICE)).hasSize(1);
  }

  @Test
  void anEntryGoesWithItsTransaction() {
    transactions.rehearse(() -> {
      journal.append(head(NOTICE, 1, "RECEIVED"), List.of(entry(1, "RECEIVED", Map.of())));
      return journal.head(NOTICE);
    });

    assertThat(journal.entries(NOTICE)).isEmpty();
  }

  @Test
  void subjectsAreFoundByWhomTheyBelongToAndInWhichStateTheyAre() {
    Subject other = new Subject(SubjectKind.ERROR_NOTICE, "n2");
    Subject arrangement = new Subject(SubjectKind.ARRANGEMENT, "n1");
    List<JournalEntry> first = List.of(entry(1, "RECEIVED", Map.of()));
    SubjectHead owned =
        new SubjectHead(
            NOTICE,
            1,
            "RECEIVED",
            Optional.of(PerformanceYear.of(2027)),
            Optional.of(TIN),
            Optional.of(Npi.of("9000000001")));
    journal.append(owned, first);
    journal.append(SubjectHead.of(other, 1, "UPHELD"), first);
    journal.append(SubjectHead.of(arrangement, 1, "RECEIVED"), first);

    SubjectQuery notices = SubjectQuery.of(SubjectKind.ERROR_NOTICE, TinScope.all());
    assertThat(ids(notices)).containsExactly("n1", "n2");
    assertThat(journal.page(notices, "n1", 5)).extracting(SubjectHead::subject).containsOnly(other);
    assertThat(journal.page(notices, "", 1)).containsExactly(owned);
    assertThat(ids(notices.in(Set.of("UPHELD", "DENIED")))).containsExactly("n2");
    assertThat(ids(notices.of(PerformanceYear.of(2027)))).containsExactly("n1");
    assertThat(ids(notices.of(PerformanceYear.of(2028)))).isEmpty();
    assertThat(ids(notices.of(TIN).of(Npi.of("9000000001")))).containsExactly("n1");
    assertThat(ids(SubjectQuery.of(SubjectKind.ERROR_NOTICE, TinScope.of(Set.of(TIN)))))
        .containsExactly("n1");
    assertThat(ids(SubjectQuery.of(SubjectKind.ERROR_NOTICE, TinScope.of(Set.of())))).isEmpty();
  }

  @Test
  void manyWritersLoseNothing() throws Exception {
    JournaledSubjects<Long, Long> sums =
        new JournaledSubjects<>(journal, new Sums(), transactions, Clock.fixed(AT, ZoneOffset.UTC));
    PatientTransactions patient = new PatientTransactions(transactions, Duration.ofMinutes(2));
    List<Future<Long>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (long writer = 1; writer <= WRITERS; writer++) {
        long amount = writer;
        writers.add(
            threads.submit(
                () -> patient.run(() -> sums.change("s", "writer", sum -> List.of(amount)))));
      }
      for (Future<Long> writer : writers) {
        writer.get();
      }
    }

    assertThat(sums.find("s")).contains(LongStream.rangeClosed(1, WRITERS).sum());
    assertThat(sums.history("s"))
        .extracting(JournalEntry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS).boxed().toList());
    assertThat(journal.head(sums.subject("s")))
        .get()
        .extracting(SubjectHead::state)
        .isEqualTo(Long.toString(LongStream.rangeClosed(1, WRITERS).sum()));
  }

  private List<String> ids(SubjectQuery query) {
    return journal.page(query, "", 100).stream().map(head -> head.subject().id()).toList();
  }

  private static JournalEntry entry(long sequence, String type, Map<String, String> data) {
    return new JournalEntry(sequence, AT, "portal", type, data);
  }

  private static SubjectHead head(Subject subject, long version, String state) {
    return SubjectHead.of(subject, version, state);
  }

  /** Numbers that are added up. */
  private static final class Sums implements EventFormat<Long, Long> {

    @Override
    public SubjectKind kind() {
      return SubjectKind.MODEL_PARTICIPATION;
    }

    @Override
    public Long start() {
      return 0L;
    }

    @Override
    public Long apply(Long state, Long event, Instant at, String actor) {
      return state + event;
    }

    @Override
    public String type(Long event) {
      return "ADDED";
    }

    @Override
    public Map<String, String> data(Long event) {
      return Map.of("amount", event.toString());
    }

    @Override
    public Long read(String type, Map<String, String> data) {
      return Long.valueOf(data.getOrDefault("amount", "0"));
    }

    @Override
    public SubjectHead head(Subject subject, long version, Long state) {
      return SubjectHead.of(subject, version, state.toString());
    }
  }
}
