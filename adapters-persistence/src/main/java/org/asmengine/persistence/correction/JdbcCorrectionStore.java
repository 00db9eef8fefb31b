package org.asmengine.persistence.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrections by JDBC; a run has few of them. */
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
  public void add(Correction correction) {
    transaction.executeWithoutResult(status -> {
      try {
        queries.update(insert(), values(correction));
      } catch (DuplicateKeyException e) {
        throw new ConflictException("another correction of the run was made meanwhile", e);
      }
      queries.updateAll(
          "insert into corrected_measure (run_id, correction_number, position, level, measure_id,"
              + " collection_type, state, reason, case_count, performance_rate, decile, points)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          correction.measures().stream().map(row -> values(correction, row)).toList());
      queries.updateAll(
          "insert into corrected_field (run_id, correction_number, record_number, column_number,"
              + " file_name, field_text) values (?, ?, ?, ?, ?, ?)",
          fields(correction));
    });
  }

  @Override
  public Optional<Link> last(RunId run) {
    return queries
        .list(
            "select correction_number, sha256 from corrected_result where run_id = ?"
                + " order by correction_number desc limit 1",
            row -> new Link(row.getLong(1), row.getString(2)),
            run.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<Correction> ofRun(RunId run) {
    return whole(
        queries.list(
            SELECT + " where run_id = ? order by correction_number",
            JdbcCorrectionStore::head,
            run.value()));
  }

  @Override
  public List<Correction> of(RunId run, ParticipantId participant, Cohort cohort) {
    return whole(
        queries.list(
            SELECT + " where run_id = ? and cohort = ? and tin = ? and npi = ? order by version",
            JdbcCorrectionStore::head,
            run.value(),
            cohort.name(),
            participant.tin().value(),
            participant.npi().value()));
  }

  private List<Correction> whole(List<Correction> heads) {
    return heads.stream().map(this::whole).toList();
  }

  private Correction whole(Correction read) {
    return new Correction(
        read.run(),
        read.number(),
        read.version(),
        read.notice(),
        read.correctedAt(),
        read.correctedBy(),
        records(read),
        read.result(),
        measures(read),
        read.sha256());
  }

  private List<MeasureScoreRow> measures(Correction correction) {
    return queries.list(
        "select position, level, measure_id, collection_type, state, reason, case_count,"
            + " performance_rate, decile, points from corrected_measure"
            + " where run_id = ? and correction_number = ? order by position",
        row -> measure(correction, row),
        correction.run().value(),
        correction.number());
  }

  private List<CorrectedRecord> records(Correction correction) {
    Map<Integer, InputFile> files = new TreeMap<>();
    Map<Integer, List<String>> fields = new TreeMap<>();
    queries.list(
        "select record_number, file_name, field_text from corrected_field"
            + " where run_id = ? and correction_number = ? order by record_number, column_number",
        row -> {
          files.put(row.getInt(1), file(row.getString(2)));
          return fields
              .computeIfAbsent(row.getInt(1), absent -> new ArrayList<>())
              .add(row.getString(3));
        },
        correction.run().value(),
        correction.number());
    return files.entrySet().stream()
        .map(entry ->
            new CorrectedRecord(entry.getValue(), fields.getOrDefault(entry.getKey(), List.of())))
        .toList();
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
