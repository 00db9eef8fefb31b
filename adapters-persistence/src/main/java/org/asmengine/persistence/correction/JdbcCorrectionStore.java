package org.asmengine.persistence.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asmengine.application.correction.CorrectedRecord;
import org.asmengine.application.correction.Correction;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.RunId;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrections by JDBC. */
public final class JdbcCorrectionStore implements CorrectionStore {

  private static final List<String> COLUMNS =
      List.of(
          "run_id",
          "correction_number",
          "cohort",
          "tin",
          "npi",
          "version",
          "notice_id",
          "corrected_at",
          "corrected_by",
          "cohort_basis",
          "status",
          "reason",
          "quality_level",
          "quality_points",
          "quality_measures_counted",
          "quality_score",
          "cost_points",
          "cost_score",
          "ia_adjustment",
          "pi_percent",
          "pi_adjustment",
          "complex_patient_adjustment",
          "small_practice_adjustment",
          "final_score",
          "part_b_paid",
          "transformed_score",
          "scaling_factor",
          "adjustment_factor",
          "payment_multiplier",
          "estimated_adjustment",
          "sha256");

  private static final String SELECT =
      "select " + String.join(", ", COLUMNS) + " from corrected_result";

  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcCorrectionStore(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public void add(List<Correction> corrections) {
    transaction.executeWithoutResult(status -> {
      try {
        queries.updateAll(insert(), corrections.stream().map(one -> values(one)).toList());
      } catch (DuplicateKeyException e) {
        throw new ConflictException("another correction of the run was made meanwhile", e);
      }
      queries.updateAll(
          "insert into corrected_measure (run_id, correction_number, position, level, measure_id,"
              + " collection_type, state, reason, case_count, performance_rate, decile, points)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          corrections.stream()
              .flatMap(one -> one.measures().stream().map(row -> values(one, row)))
              .toList());
      queries.updateAll(
          "insert into corrected_field (run_id, correction_number, record_number, column_number,"
              + " file_name, field_text) values (?, ?, ?, ?, ?, ?)",
          corrections.stream().flatMap(one -> fields(one).stream()).toList());
    });
  }

  @Override
  public Optional<Link> last(RunId run) {
    return queries
        .list(
            "select correction_number, sha256, cohort_basis from corrected_result"
                + " where run_id = ? order by correction_number desc limit 1",
            row -> new Link(row.getLong(1), row.getString(2), row.getLong(3)),
            run.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Correction> ofRun(RunId run) {
    return read("run_id = ?", "correction_number", run.value());
  }

  @Override
  public List<Correction> withRecords(RunId run) {
    return read(
        "run_id = ? and correction_number in (select correction_number from corrected_field"
            + " where run_id = ?)",
        "correction_number",
        run.value(),
        run.value());
  }

  @Override
  public List<Correction> newest(RunId run) {
    return queries.list(
        SELECT
            + " where run_id = ? and not exists (select 1 from corrected_result later"
            + " where later.run_id = corrected_result.run_id"
            + " and later.cohort = corrected_result.cohort and later.tin = corrected_result.tin"
            + " and later.npi = corrected_result.npi"
            + " and later.version > corrected_result.version) order by correction_number",
        JdbcCorrectionStore::head,
        run.value());
  }

  @Override
  public List<Correction> ofPractice(RunId run, Tin tin) {
    return read("run_id = ? and tin = ?", "correction_number", run.value(), tin.value());
  }

  @Override
  public List<Correction> of(RunId run, ParticipantId participant, Cohort cohort) {
    return read(
        "run_id = ? and cohort = ? and tin = ? and npi = ?",
        "version",
        run.value(),
        cohort.name(),
        participant.tin().value(),
        participant.npi().value());
  }

  /** Three queries, however many there are. */
  private List<Correction> read(String condition, String order, Object... arguments) {
    List<Correction> heads =
        queries.list(
            SELECT + " where " + condition + " order by " + order,
            JdbcCorrectionStore::head,
            arguments);
    if (heads.isEmpty()) {
      return heads;
    }
    Map<Long, Correction> byNumber = new HashMap<>();
    heads.forEach(head -> byNumber.put(head.number(), head));
    Map<Long, List<MeasureScoreRow>> measures = measures(byNumber, condition, arguments);
    Map<Long, List<CorrectedRecord>> records = records(condition, arguments);
    return heads.stream()
        .map(head ->
            head.with(
                records.getOrDefault(head.number(), List.of()),
                measures.getOrDefault(head.number(), List.of())))
        .toList();
  }

  private Map<Long, List<MeasureScoreRow>> measures(
      Map<Long, Correction> heads, String condition, Object... arguments) {
    Map<Long, List<MeasureScoreRow>> measures = new HashMap<>();
    queries.list(
        "select correction_number, position, level, measure_id, collection_type, state, reason,"
            + " case_count, performance_rate, decile, points from corrected_measure"
            + of(condition)
            + " order by correction_number, position",
        row -> {
          // One that was added between the two queries is nobody's here.
          Correction head = heads.get(row.getLong(1));
          return head != null
              && measures
                  .computeIfAbsent(head.number(), absent -> new ArrayList<>())
                  .add(measure(head, row));
        },
        arguments);
    return measures;
  }

  private Map<Long, List<CorrectedRecord>> records(String condition, Object... arguments) {
    Map<Long, Map<Integer, CorrectedFields>> fields = new HashMap<>();
    queries.list(
        "select correction_number, record_number, file_name, field_text from corrected_field"
            + of(condition)
            + " order by correction_number, record_number, column_number",
        row -> {
          int number = row.getInt(2);
          InputFile file = file(row.getString(3));
          return fields
              .computeIfAbsent(row.getLong(1), absent -> new TreeMap<>())
              .computeIfAbsent(number, absent -> new CorrectedFields(file, new ArrayList<>()))
              .texts()
              .add(row.getString(4));
        },
        arguments);
    Map<Long, List<CorrectedRecord>> records = new HashMap<>();
    fields.forEach((number, ofOne) ->
        records.put(
            number,
            ofOne.values().stream()
                .map(one -> new CorrectedRecord(one.file(), one.texts()))
                .toList()));
    return records;
  }

  private record CorrectedFields(InputFile file, List<String> texts) {}

  private static String of(String condition) {
    return " where (run_id, correction_number) in"
        + " (select run_id, correction_number from corrected_result where "
        + condition
        + ")";
  }

  private static InputFile file(String name) {
    return InputFile.ofName(name)
        .orElseThrow(() -> new IllegalStateException("no such file: " + name));
  }

  private static String insert() {
    return "insert into corrected_result (%s) values (%s)"
        .formatted(
            String.join(", ", COLUMNS),
            String.join(", ", Collections.nCopies(COLUMNS.size(), "?")));
  }

  private static @Nullable Object[] values(Correction correction) {
    FinalScoreRow score = correction.result().score();
    AdjustmentRow adjustment = correction.result().adjustment();
    return new @Nullable Object[] {
      correction.run().value(),
      correction.number(),
      correction.cohort().name(),
      correction.participant().tin().value(),
      correction.participant().npi().value(),
      correction.version(),
      correction.notice(),
      utc(correction.correctedAt()),
      correction.correctedBy(),
      correction.basis(),
      score.status(),
      score.reason().orElse(null),
      score.qualityLevel(),
      score.qualityPoints(),
      score.qualityMeasuresCounted(),
      score.qualityScore().orElse(null),
      score.costPoints().orElse(null),
      score.costScore().orElse(null),
      score.activitiesAdjustment(),
      score.interoperabilityPercent(),
      score.interoperabilityAdjustment(),
      score.complexPatientAdjustment(),
      score.smallPracticeAdjustment(),
      score.finalScore().orElse(null),
      score.partBPaid(),
      adjustment.transformedScore().orElse(null),
      adjustment.scalingFactor().orElse(null),
      adjustment.adjustmentFactor(),
      adjustment.paymentMultiplier(),
      adjustment.estimatedAdjustment(),
      correction.sha256()
    };
  }

  private static @Nullable Object[] values(Correction correction, MeasureScoreRow row) {
    return new @Nullable Object[] {
      correction.run().value(),
      correction.number(),
      row.position(),
      row.level(),
      row.measureId(),
      row.collectionType().orElse(null),
      row.state(),
      row.reason().orElse(null),
      row.caseCount().orElse(null),
      row.performanceRate().orElse(null),
      row.decile().orElse(null),
      row.points().orElse(null)
    };
  }

  private static List<@Nullable Object[]> fields(Correction correction) {
    List<@Nullable Object[]> all = new ArrayList<>();
    for (int record = 0; record < correction.records().size(); record++) {
      CorrectedRecord one = correction.records().get(record);
      for (int column = 0; column < one.fields().size(); column++) {
        all.add(
            new @Nullable Object[] {
              correction.run().value(),
              correction.number(),
              record + 1,
              column + 1,
              one.file().fileName(),
              one.fields().get(column)
            });
      }
    }
    return all;
  }

  /** Without its measures and records, which are still to be read. */
  private static Correction head(ResultSet row) throws SQLException {
    Cohort cohort = Cohort.valueOf(row.getString("cohort"));
    ParticipantId participant = ParticipantId.of(row.getString("tin"), row.getString("npi"));
    FinalScoreRow score =
        new FinalScoreRow(
            participant,
            cohort,
            row.getString("status"),
            Optional.ofNullable(row.getString("reason")),
            row.getString("quality_level"),
            row.getBigDecimal("quality_points"),
            row.getInt("quality_measures_counted"),
            Optional.ofNullable(row.getBigDecimal("quality_score")),
            Optional.ofNullable(row.getBigDecimal("cost_points")),
            Optional.ofNullable(row.getBigDecimal("cost_score")),
            row.getBigDecimal("ia_adjustment"),
            row.getBigDecimal("pi_percent"),
            row.getBigDecimal("pi_adjustment"),
            row.getBigDecimal("complex_patient_adjustment"),
            row.getBigDecimal("small_practice_adjustment"),
            Optional.ofNullable(row.getBigDecimal("final_score")),
            row.getBigDecimal("part_b_paid"));
    AdjustmentRow adjustment =
        new AdjustmentRow(
            participant,
            cohort,
            Optional.ofNullable(row.getBigDecimal("transformed_score")),
            Optional.ofNullable(row.getBigDecimal("scaling_factor")),
            row.getBigDecimal("adjustment_factor"),
            row.getBigDecimal("payment_multiplier"),
            row.getBigDecimal("estimated_adjustment"));
    return new Correction(
        new RunId(row.getInt("run_id")),
        row.getLong("correction_number"),
        row.getInt("version"),
        row.getString("notice_id"),
        row.getObject("corrected_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("corrected_by"),
        row.getLong("cohort_basis"),
        List.of(),
        new ScoreAndAdjustment(score, adjustment),
        List.of(),
        row.getString("sha256"));
  }

  private static MeasureScoreRow measure(Correction correction, ResultSet row) throws SQLException {
    long cases = row.getLong("case_count");
    Optional<Long> caseCount = row.wasNull() ? Optional.empty() : Optional.of(cases);
    int decile = row.getInt("decile");
    Optional<Integer> optionalDecile = row.wasNull() ? Optional.empty() : Optional.of(decile);
    return new MeasureScoreRow(
        correction.participant(),
        correction.cohort(),
        row.getInt("position"),
        row.getString("level"),
        row.getString("measure_id"),
        Optional.ofNullable(row.getString("collection_type")),
        row.getString("state"),
        Optional.ofNullable(row.getString("reason")),
        caseCount,
        Optional.ofNullable(row.getBigDecimal("performance_rate")),
        optionalDecile,
        Optional.ofNullable(row.getBigDecimal("points")));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
