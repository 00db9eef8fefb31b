package org.asmengine.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.submission.SequencedRow;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionFilter;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.persistence.Keyset;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The submissions by JDBC, since a run reads the rows of all practices in the order of the key. */
public final class JdbcSubmissionStore implements SubmissionStore {

  private static final String COUNTER = "submission";
  private static final String SELECT =
      "select sequence_number, performance_year, tin, npi, category, accepted_at, submitter,"
          + " late from submission";

  private record Counter(long sequence, Instant accepted) {}

  /** A submission whose rows are still to be read. */
  private record Head(
      long sequence,
      PerformanceYear year,
      Tin tin,
      Optional<Npi> npi,
      SubmissionCategory category,
      Instant acceptedAt,
      String submitter,
      boolean late) {

    Submission with(List<SubmittedRow> rows) {
      return new Submission(
          sequence,
          new SubmissionDraft(year, tin, npi, category, rows),
          acceptedAt,
          submitter,
          late);
    }
  }

  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcSubmissionStore(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public Submission append(SubmissionDraft draft, String submitter, Instant now, Instant deadline) {
    Submission added = transaction.execute(status -> add(draft, submitter, now, deadline));
    if (added == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    return added;
  }

  private Submission add(SubmissionDraft draft, String submitter, Instant now, Instant deadline) {
    Counter next = count(now);
    boolean late = !next.accepted().isBefore(deadline);
    queries.update(
        "insert into submission (sequence_number, performance_year, tin, npi, category, accepted_at,"
            + " submitter, late) values (?, ?, ?, ?, ?, ?, ?, ?)",
        next.sequence(),
        draft.year().value(),
        draft.tin().value(),
        draft.npiOrEmpty(),
        draft.category().name(),
        utc(next.accepted()),
        submitter,
        late);
    RowTable table = RowTable.of(draft.category());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (SubmittedRow row : draft.rows()) {
      List<@Nullable Object> values =
          new ArrayList<>(
              List.of(
                  draft.year().value(),
                  draft.tin().value(),
                  draft.npiOrEmpty(),
                  row.item(),
                  row.variant(),
                  next.sequence(),
                  rows.size(),
                  utc(next.accepted()),
                  late));
      values.addAll(table.values(row));
      rows.add(values.toArray());
    }
    queries.updateAll(table.insert(), rows);
    return new Submission(next.sequence(), draft, next.accepted(), submitter, late);
  }

  /** The lock on the counter's row is kept until the transaction ends. */
  private Counter count(Instant now) {
    Counter last =
        queries
            .list(
                "select last_sequence, last_accepted from submission_counter where counter_name = ?"
                    + " for update",
                row -> new Counter(row.getLong(1), instant(row, 2)),
                COUNTER)
            .stream()
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException("the table submission_counter has no row " + COUNTER));
    Instant clock = now.truncatedTo(ChronoUnit.MICROS);
    Counter next =
        new Counter(
            last.sequence() + 1,
            clock.isAfter(last.accepted()) ? clock : last.accepted().plus(1, ChronoUnit.MICROS));
    queries.update(
        "update submission_counter set last_sequence = ?, last_accepted = ?"
            + " where counter_name = ?",
        next.sequence(),
        utc(next.accepted()),
        COUNTER);
    return next;
  }

  @Override
  public Optional<Submission> find(long sequence) {
    return withRows(
            queries.list(
                SELECT + " where sequence_number = ?", JdbcSubmissionStore::head, sequence))
        .stream()
        .findFirst();
  }

  @Override
  public List<Submission> page(SubmissionFilter filter, OptionalLong before, int most) {
    List<String> conditions = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    filter.year().ifPresent(year -> add(conditions, "performance_year = ?", arguments, year));
    filter.tin().ifPresent(tin -> add(conditions, "tin = ?", arguments, tin.value()));
    filter
        .category()
        .ifPresent(category -> add(conditions, "category = ?", arguments, category.name()));
    before.ifPresent(number -> add(conditions, "sequence_number < ?", arguments, number));
    if (filter.scope() instanceof TinScope.Listed listed) {
      if (listed.tins().isEmpty()) {
        return List.of();
      }
      conditions.add("tin in (" + placeholders(listed.tins().size()) + ")");
      listed.tins().stream().map(Tin::value).sorted().forEach(arguments::add);
    }
    arguments.add(most);
    return withRows(
        queries.list(
            SELECT
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by sequence_number desc limit ?",
            JdbcSubmissionStore::head,
            arguments.toArray()));
  }

  private static void add(
      List<String> conditions, String condition, List<Object> arguments, Object argument) {
    conditions.add(condition);
    arguments.add(argument);
  }

  @Override
  public long last() {
    return queries
        .list(
            "select last_sequence from submission_counter where counter_name = ?",
            row -> row.getLong(1),
            COUNTER)
        .getFirst();
  }

  @Override
  public List<SequencedRow> rows(
      SubmissionCategory category,
      PerformanceYear year,
      long cutoff,
      Optional<SequencedRow> after,
      int most) {
    RowTable table = RowTable.of(category);
    List<Object> arguments = new ArrayList<>(List.of(year.value(), cutoff));
    Optional<Keyset> position = after.map(JdbcSubmissionStore::position);
    position.ifPresent(keyset -> arguments.addAll(keyset.arguments()));
    arguments.add(most);
    return queries.list(
        table.select()
            + " where performance_year = ? and sequence_number <= ? and late = false"
            + position.map(keyset -> " and " + keyset.condition()).orElse("")
            + " order by performance_year, tin, npi, item, variant, sequence_number limit ?",
        row ->
            new SequencedRow(
                row.getString("tin"),
                row.getString("npi"),
                row.getLong("sequence_number"),
                row.getObject("accepted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                table.read(row)),
        arguments.toArray());
  }

  private static Keyset position(SequencedRow row) {
    return Keyset.after(
        List.of(
            Keyset.Column.ascending("tin", row.tin()),
            Keyset.Column.ascending("npi", row.npi()),
            Keyset.Column.ascending("item", row.row().item()),
            Keyset.Column.ascending("variant", row.row().variant()),
            Keyset.Column.ascending("sequence_number", row.sequence())));
  }

  /** One query for each category, however many submissions there are. */
  private List<Submission> withRows(List<Head> heads) {
    Map<Long, List<SubmittedRow>> rows = new HashMap<>();
    for (SubmissionCategory category : SubmissionCategory.values()) {
      List<Object> numbers =
          heads.stream()
              .filter(head -> head.category() == category)
              .<Object>map(Head::sequence)
              .toList();
      if (!numbers.isEmpty()) {
        RowTable table = RowTable.of(category);
        queries.list(
            table.select()
                + " where sequence_number in ("
                + placeholders(numbers.size())
                + ") order by sequence_number, position",
            row ->
                rows.computeIfAbsent(row.getLong("sequence_number"), absent -> new ArrayList<>())
                    .add(table.read(row)),
            numbers.toArray());
      }
    }
    return heads.stream()
        .map(head -> head.with(rows.getOrDefault(head.sequence(), List.of())))
        .toList();
  }

  private static Head head(ResultSet row) throws SQLException {
    String npi = row.getString(4);
    return new Head(
        row.getLong(1),
        PerformanceYear.of(row.getInt(2)),
        Tin.of(row.getString(3)),
        npi.isEmpty() ? Optional.empty() : Optional.of(Npi.of(npi)),
        SubmissionCategory.valueOf(row.getString(5)),
        instant(row, 6),
        row.getString(7),
        row.getBoolean(8));
  }

  private static String placeholders(int number) {
    return String.join(", ", Collections.nCopies(number, "?"));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
