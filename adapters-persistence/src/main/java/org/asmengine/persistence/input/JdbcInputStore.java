package org.asmengine.persistence.input;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.input.Reject;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RejectQuery;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.persistence.Queries;
import org.asmengine.persistence.bulk.BulkInsert;
import org.asmengine.persistence.bulk.TableRows;
import org.springframework.transaction.support.TransactionTemplate;

/** The input rows in the database, by JDBC: a million participants bring twelve million of them. */
public final class JdbcInputStore implements InputStore {

  private final Queries queries;
  private final BulkInsert bulk;
  private final TransactionTemplate transaction;
  private final PracticeReader practices;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcInputStore(Queries queries, BulkInsert bulk, TransactionTemplate transaction) {
    this.queries = queries;
    this.bulk = bulk;
    this.transaction = transaction;
    this.practices = new PracticeReader(queries);
  }

  @Override
  public void saveRejects(RunId run, List<Reject> rejects) {
    transaction.executeWithoutResult(
        status -> bulk.insert(run, InputTables.REJECTS, List.copyOf(rejects)));
  }

  @Override
  public void deleteRejects(RunId run) {
    transaction.executeWithoutResult(
        status -> queries.update("delete from rejected_row where run_id = ?", run.value()));
  }

  @Override
  public long[] rejectedLines(RunId run, InputFile file) {
    return queries
        .list(
            "select line_number from rejected_row where run_id = ? and file_name = ?"
                + " order by line_number",
            row -> row.getLong(1),
            run.value(),
            file.fileName())
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  @Override
  public void forEachReject(RunId run, Consumer<Reject> consumer) {
    queries.forEach(
        "select file_name, line_number, column_name, code, message from rejected_row"
            + " where run_id = ? order by file_name, line_number",
        row -> consumer.accept(reject(row)),
        run.value());
  }

  /** First what is left of a file, then other files: each is one range of the primary key. */
  @Override
  public List<Reject> rejects(RunId run, RejectQuery query) {
    List<Reject> page = new ArrayList<>();
    query
        .after()
        .filter(position -> query.file().isEmpty() || query.file().get() == position.file())
        .ifPresent(position ->
            page.addAll(
                rejects(
                    run,
                    query,
                    "and file_name = ? and line_number > ?",
                    query.most(),
                    position.file().fileName(),
                    position.line())));
    int rest = query.most() - page.size();
    if (rest == 0 || (query.file().isPresent() && query.after().isPresent())) {
      return page;
    }
    page.addAll(
        query
            .file()
            .map(file -> rejects(run, query, "and file_name = ?", rest, file.fileName()))
            .orElseGet(() ->
                rejects(
                    run,
                    query,
                    "and file_name > ?",
                    rest,
                    query.after().map(position -> position.file().fileName()).orElse(""))));
    return page;
  }

  private List<Reject> rejects(
      RunId run, RejectQuery query, String where, int most, Object... position) {
    List<Object> arguments = new ArrayList<>(List.of(run.value()));
    arguments.addAll(List.of(position));
    query.code().ifPresent(code -> arguments.add(code.name()));
    return queries.list(
        "select file_name, line_number, column_name, code, message from rejected_row"
            + " where run_id = ? "
            + where
            + (query.code().isPresent() ? " and code = ?" : "")
            + " order by file_name, line_number limit "
            + most,
        JdbcInputStore::reject,
        arguments.toArray());
  }

  private static Reject reject(ResultSet row) throws SQLException {
    return new Reject(
        InputFile.ofName(row.getString(1)).orElseThrow(),
        row.getLong(2),
        row.getString(3),
        ErrorCode.valueOf(row.getString(4)),
        row.getString(5));
  }

  @Override
  public Map<String, Long> rejectsByCode(RunId run) {
    Map<String, Long> counts = new TreeMap<>();
    queries.forEach(
        "select code, count(*) from rejected_row where run_id = ? group by code",
        row -> counts.put(row.getString(1), row.getLong(2)),
        run.value());
    return counts;
  }

  @Override
  public void saveRows(RunId run, InputFile file, List<InputRow> rows) {
    switch (file) {
      case PARTICIPANTS -> insert(run, InputTables.PARTICIPANTS, rows, ParticipantRow.class::cast);
      case QUALITY -> insert(run, InputTables.QUALITY, rows, QualityRow.class::cast);
      case COST -> insert(run, InputTables.COSTS, rows, CostRow.class::cast);
      case IMPROVEMENT_ACTIVITIES ->
          insert(run, InputTables.ACTIVITIES, rows, ActivityRow.class::cast);
      case PROMOTING_INTEROPERABILITY ->
          insert(run, InputTables.INTEROPERABILITY, rows, InteroperabilityRow.class::cast);
      case COMPLEX_PATIENTS ->
          insert(run, InputTables.COMPLEX_PATIENTS, rows, ComplexPatientsRow.class::cast);
      case PART_B_PAYMENTS -> insert(run, InputTables.PAYMENTS, rows, PaymentRow.class::cast);
      case CIRCUMSTANCES ->
          insert(run, InputTables.CIRCUMSTANCES, rows, CircumstanceRow.class::cast);
    }
  }

  private <T> void insert(
      RunId run, TableRows<T> table, List<InputRow> rows, Function<InputRow, T> kind) {
    List<T> typed = rows.stream().map(kind).toList();
    transaction.executeWithoutResult(status -> bulk.insert(run, table, typed));
  }

  @Override
  public void forEachParticipant(RunId run, Consumer<Participant> consumer) {
    queries.forEach(
        "select tin, npi, cohort, tin_clinician_count, line_number from input_participant"
            + " where run_id = ?",
        row -> consumer.accept(PracticeReader.participant(row)),
        run.value());
  }

  @Override
  public long participants(RunId run) {
    return queries
        .list(
            "select count(*) from input_participant where run_id = ?",
            row -> row.getLong(1),
            run.value())
        .getFirst();
  }

  @Override
  public List<Participant> participants(RunId run, String tin) {
    return queries.list(
        "select tin, npi, cohort, tin_clinician_count, line_number from input_participant"
            + " where run_id = ? and tin = ? order by npi, cohort",
        PracticeReader::participant,
        run.value(),
        tin);
  }

  @Override
  public List<KeyRange> ranges(RunId run, int most) {
    long participants = participants(run);
    List<String> starts = new ArrayList<>();
    for (int i = 1; i < most; i++) {
      queries
          .list(
              "select tin from input_participant where run_id = ? order by tin, npi, cohort"
                  + " limit 1 offset ?",
              row -> row.getString(1),
              run.value(),
              participants * i / most)
          .stream()
          .filter(tin -> !starts.contains(tin))
          .forEach(starts::add);
    }
    List<KeyRange> ranges = new ArrayList<>();
    String from = KeyRange.ALL.from();
    for (String start : starts) {
      if (start.compareTo(from) > 0) {
        ranges.add(new KeyRange(from, before(start)));
        from = start;
      }
    }
    ranges.add(new KeyRange(from, KeyRange.ALL.to()));
    return ranges;
  }

  /** The TIN before: nine digits sort as numbers do. Other locales write other digits. */
  private static String before(String tin) {
    return String.format(Locale.ROOT, "%09d", Integer.parseInt(tin) - 1);
  }

  @Override
  public List<String> practices(RunId run, KeyRange range) {
    return queries.list(
        "select distinct tin from input_participant where run_id = ? and tin between ? and ?"
            + " order by tin",
        row -> row.getString(1),
        run.value(),
        range.from(),
        range.to());
  }

  @Override
  public List<PracticeInputs> readPractices(RunId run, KeyRange range) {
    return practices.read(run, range);
  }

  @Override
  public void forEachSubmissions(
      RunId run, KeyRange range, Consumer<List<MeasureSubmission>> consumer) {
    SubmissionGroups groups = new SubmissionGroups(consumer);
    queries.forEach(
        PracticeReader.QUALITY_COLUMNS
            + " where run_id = ? and tin between ? and ? order by tin, npi",
        row -> groups.add(row.getString(1) + row.getString(2), PracticeReader.submission(row)),
        run.value(),
        range.from(),
        range.to());
    groups.end();
  }

  /** Cuts a stream of submissions, sorted by owner, into those of each owner. */
  private static final class SubmissionGroups {
    private final Consumer<List<MeasureSubmission>> consumer;
    private final List<MeasureSubmission> group = new ArrayList<>();
    private String owner = "";

    SubmissionGroups(Consumer<List<MeasureSubmission>> consumer) {
      this.consumer = consumer;
    }

    void add(String nextOwner, MeasureSubmission submission) {
      if (!nextOwner.equals(owner)) {
        end();
        owner = nextOwner;
      }
      group.add(submission);
    }

    void end() {
      if (!group.isEmpty()) {
        consumer.accept(List.copyOf(group));
        group.clear();
      }
    }
  }

  @Override
  public void forEachCost(
      RunId run, long minEpisodes, BiConsumer<String, BigDecimal> measureAndScore) {
    queries.forEach(
        "select measure_id, measure_score from input_cost where run_id = ? and episode_count >= ?",
        row -> measureAndScore.accept(row.getString(1), row.getBigDecimal(2)),
        run.value(),
        minEpisodes);
  }

  @Override
  public void forEachComplexPatients(RunId run, BiConsumer<Cohort, ComplexPatients> consumer) {
    queries.forEach(
        "select p.cohort, c.mean_hcc_risk_score, c.dual_eligible_proportion, c.line_number"
            + " from input_participant p join input_complex_patients c"
            + " on c.run_id = p.run_id and c.tin = p.tin and c.npi = p.npi where p.run_id = ?",
        row ->
            consumer.accept(
                Cohort.valueOf(row.getString(1)),
                new ComplexPatients(
                    PracticeReader.exact(row.getBigDecimal(2)),
                    PracticeReader.exact(row.getBigDecimal(3)),
                    new SourceRow(InputFile.COMPLEX_PATIENTS.fileName(), row.getLong(4)))),
        run.value());
  }
}
