package org.asmengine.persistence.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** The journals by JDBC: an insert that meets a key leaves the transaction usable. */
public final class JdbcJournal implements Journal {

  private static final String HEAD =
      "select kind, subject_id, version, state, performance_year, tin, npi from journal_subject";

  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcJournal(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public List<JournalEntry> entries(Subject subject) {
    // Entries first: what is added between the two queries has data that nobody asks for.
    List<JournalEntry> bare =
        queries.list(
            "select sequence_number, happened_at, actor, event_type from journal_entry"
                + " where kind = ? and subject_id = ? order by sequence_number",
            row ->
                new JournalEntry(
                    row.getLong(1),
                    row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getString(3),
                    row.getString(4),
                    Map.of()),
            subject.kind().name(),
            subject.id());
    Map<Long, Map<String, String>> data = data(subject);
    return bare.stream()
        .map(entry ->
            new JournalEntry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.type(),
                data.getOrDefault(entry.sequence(), Map.of())))
        .toList();
  }

  private Map<Long, Map<String, String>> data(Subject subject) {
    Map<Long, Map<String, String>> data = new HashMap<>();
    queries.list(
        "select sequence_number, name, text_value from journal_datum"
            + " where kind = ? and subject_id = ?",
        row ->
            data.computeIfAbsent(row.getLong(1), absent -> new HashMap<>())
                .put(row.getString(2), row.getString(3)),
        subject.kind().name(),
        subject.id());
    return data;
  }

  @Override
  public Optional<SubjectHead> head(Subject subject) {
    return head(subject, "");
  }

  @Override
  public Optional<SubjectHead> lock(Subject subject) {
    return head(subject, " for update");
  }

  private Optional<SubjectHead> head(Subject subject, String how) {
    return queries
        .list(
            HEAD + " where kind = ? and subject_id = ?" + how,
            JdbcJournal::head,
            subject.kind().name(),
            subject.id())
        .stream()
        .findFirst();
  }

  @Override
  public void append(SubjectHead head, List<JournalEntry> entries) {
    if (entries.isEmpty() || entries.getLast().sequence() != head.version()) {
      throw new IllegalArgumentException("the head's version is the number of the last entry");
    }
    transaction.executeWithoutResult(status -> {
      advance(head, entries.getFirst().sequence() - 1);
      add(head.subject(), entries);
    });
  }

  private void advance(SubjectHead head, long before) {
    Subject subject = head.subject();
    try {
      int rows =
          before == 0
              ? queries.update(
                  "insert into journal_subject (kind, subject_id, version, state, performance_year,"
                      + " tin, npi) values (?, ?, ?, ?, ?, ?, ?)",
                  subject.kind().name(),
                  subject.id(),
                  head.version(),
                  head.state(),
                  year(head),
                  tin(head),
                  npi(head))
              : queries.update(
                  "update journal_subject set version = ?, state = ?"
                      + " where kind = ? and subject_id = ? and version = ?",
                  head.version(),
                  head.state(),
                  subject.kind().name(),
                  subject.id(),
                  before);
      if (rows != 1) {
        throw new ConflictException(
            "somebody else added to the journal of the subject",
            new IllegalStateException("the version is not " + before));
      }
    } catch (DuplicateKeyException e) {
      throw new ConflictException("somebody else made the subject", e);
    }
  }

  private void add(Subject subject, List<JournalEntry> entries) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> data = new ArrayList<>();
    for (JournalEntry entry : entries) {
      rows.add(
          new @Nullable Object[] {
            subject.kind().name(),
            subject.id(),
            entry.sequence(),
            LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
            entry.actor(),
            entry.type()
          });
      entry
          .data()
          .forEach((name, value) ->
              data.add(
                  new @Nullable Object[] {
                    subject.kind().name(), subject.id(), entry.sequence(), name, value
                  }));
    }
    queries.updateAll(
        "insert into journal_entry (kind, subject_id, sequence_number, happened_at, actor,"
            + " event_type) values (?, ?, ?, ?, ?, ?)",
        rows);
    if (!data.isEmpty()) {
      queries.updateAll(
          "insert into journal_datum (kind, subject_id, sequence_number, name, text_value)"
              + " values (?, ?, ?, ?, ?)",
          data);
    }
  }

  @Override
  public List<SubjectHead> page(SubjectQuery query, String after, int most) {
    List<String> conditions = new ArrayList<>(List.of("kind = ?", "subject_id > ?"));
    List<Object> arguments = new ArrayList<>(List.of(query.kind().name(), after));
    query.year().ifPresent(year -> add(conditions, "performance_year", arguments, year.value()));
    query.tin().ifPresent(tin -> add(conditions, "tin", arguments, tin.value()));
    query.npi().ifPresent(npi -> add(conditions, "npi", arguments, npi.value()));
    if (!query.states().isEmpty()) {
      addAny(conditions, "state", arguments, query.states().stream().sorted().toList());
    }
    if (query.scope() instanceof TinScope.Listed listed) {
      if (listed.tins().isEmpty()) {
        return List.of();
      }
      addAny(
          conditions, "tin", arguments, listed.tins().stream().map(Tin::value).sorted().toList());
    }
    arguments.add(most);
    return queries.list(
        HEAD + " where " + String.join(" and ", conditions) + " order by subject_id limit ?",
        JdbcJournal::head,
        arguments.toArray());
  }

  private static void add(
      List<String> conditions, String column, List<Object> arguments, Object argument) {
    conditions.add(column + " = ?");
    arguments.add(argument);
  }

  private static void addAny(
      List<String> conditions, String column, List<Object> arguments, List<String> values) {
    conditions.add(
        column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
    arguments.addAll(values);
  }

  private static SubjectHead head(ResultSet row) throws SQLException {
    return new SubjectHead(
        new Subject(SubjectKind.valueOf(row.getString(1)), row.getString(2)),
        row.getLong(3),
        row.getString(4),
        Optional.ofNullable(row.getObject(5, Integer.class)).map(PerformanceYear::of),
        Optional.ofNullable(row.getString(6)).map(Tin::of),
        Optional.ofNullable(row.getString(7)).map(Npi::of));
  }

  private static @Nullable Integer year(SubjectHead head) {
    return head.year().map(PerformanceYear::value).orElse(null);
  }

  private static @Nullable String tin(SubjectHead head) {
    return head.tin().map(Tin::value).orElse(null);
  }

  private static @Nullable String npi(SubjectHead head) {
    return head.npi().map(Npi::value).orElse(null);
  }
}
