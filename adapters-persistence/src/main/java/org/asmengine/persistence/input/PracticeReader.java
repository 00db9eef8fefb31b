package org.asmengine.persistence.input;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionData;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.persistence.Queries;

/**
 * Reads everything about the practices of a range: one query for each table, in the order of its
 * primary key, joined here. One connection is enough, and no result is larger than the range.
 */
final class PracticeReader {

  private static final String RANGE = " where run_id = ? and tin between ? and ? order by tin";

  private final Queries queries;

  PracticeReader(Queries queries) {
    this.queries = queries;
  }

  List<PracticeInputs> read(RunId run, KeyRange range) {
    Map<String, PracticeBuilder> practices = new LinkedHashMap<>();
    each(
        "select tin, npi, cohort, tin_clinician_count, line_number from input_participant"
            + RANGE
            + ", npi, cohort",
        run,
        range,
        row ->
            practices
                .computeIfAbsent(row.getString(1), PracticeBuilder::new)
                .participants
                .add(participant(row)));
    each(
        QUALITY_COLUMNS + RANGE + ", npi",
        run,
        range,
        row -> of(practices, row).submissions(row.getString(2)).add(submission(row)));
    each(
        "select tin, npi, measure_id, episode_count, measure_score, line_number from input_cost"
            + RANGE
            + ", npi",
        run,
        range,
        row ->
            of(practices, row)
                .costs
                .computeIfAbsent(row.getString(2), npi -> new ArrayList<>())
                .add(
                    new CostResult(
                        row.getString(3),
                        row.getLong(4),
                        row.getBigDecimal(5),
                        source(InputFile.COST, row.getLong(6)))));
    each(
        "select tin, activity_id, attested, start_date, end_date, line_number from input_activity"
            + RANGE,
        run,
        range,
        row ->
            of(practices, row)
                .activities
                .add(
                    new ActivityAttestation(
                        row.getString(2),
                        row.getBoolean(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        source(InputFile.IMPROVEMENT_ACTIVITIES, row.getLong(6)))));
    each(
        "select tin, measure_id, numerator, denominator, answer, period_start, period_end,"
            + " cehrt_id, line_number from input_interoperability"
            + RANGE,
        run,
        range,
        row -> of(practices, row).interoperability.add(report(row)));
    each(
        "select tin, npi, mean_hcc_risk_score, dual_eligible_proportion, line_number"
            + " from input_complex_patients"
            + RANGE,
        run,
        range,
        row ->
            of(practices, row)
                .patients
                .put(
                    row.getString(2),
                    new ComplexPatients(
                        exact(row.getBigDecimal(3)),
                        exact(row.getBigDecimal(4)),
                        source(InputFile.COMPLEX_PATIENTS, row.getLong(5)))));
    each(
        "select tin, npi, paid_amount, line_number from input_payment" + RANGE,
        run,
        range,
        row ->
            of(practices, row)
                .payments
                .put(
                    row.getString(2),
                    new PartBPayment(
                        row.getBigDecimal(3), source(InputFile.PART_B_PAYMENTS, row.getLong(4)))));
    each(
        "select tin, npi, reference, line_number from input_circumstance" + RANGE + ", npi",
        run,
        range,
        row ->
            of(practices, row)
                .circumstances
                .computeIfAbsent(row.getString(2), npi -> new ArrayList<>())
                .add(
                    new Circumstance(
                        row.getString(3),
                        row.getString(2).isEmpty(),
                        source(InputFile.CIRCUMSTANCES, row.getLong(4)))));
    return practices.values().stream().map(PracticeBuilder::build).toList();
  }

  static final String QUALITY_COLUMNS =
      "select tin, npi, measure_id, collection_type, submitted_second, submitted_nano,"
          + " eligible_population, performance_met, performance_not_met, exclusions, exceptions,"
          + " case_count, performance_rate, line_number from input_quality";

  static MeasureSubmission submission(ResultSet row) throws SQLException {
    CollectionType type = CollectionType.valueOf(row.getString(4));
    SubmissionData data =
        type == CollectionType.ADMIN_CLAIMS
            ? new SubmissionData.ClaimsResult(
                row.getLong(12),
                Optional.ofNullable(row.getBigDecimal(13)).map(PracticeReader::exact))
            : new SubmissionData.PopulationCounts(
                row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11));
    return new MeasureSubmission(
        MeasureId.of(row.getString(3)),
        type,
        data,
        Instant.ofEpochSecond(row.getLong(5), row.getLong(6)),
        source(InputFile.QUALITY, row.getLong(14)));
  }

  static Participant participant(ResultSet row) throws SQLException {
    return new Participant(
        ParticipantId.of(row.getString(1), row.getString(2)),
        Cohort.valueOf(row.getString(3)),
        row.getInt(4),
        source(InputFile.PARTICIPANTS, row.getLong(5)));
  }

  /** Without the zeros that the column's scale added. */
  static BigDecimal exact(BigDecimal stored) {
    return stored.stripTrailingZeros();
  }

  private static InteroperabilityReport report(ResultSet row) throws SQLException {
    InteroperabilityMeasure measure = InteroperabilityMeasure.valueOf(row.getString(2));
    return new InteroperabilityReport(
        measure,
        measure.isProportion()
            ? new InteroperabilityReport.Proportion(row.getLong(3), row.getLong(4))
            : new InteroperabilityReport.Answer(row.getBoolean(5)),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class),
        !row.getString(8).isEmpty(),
        source(InputFile.PROMOTING_INTEROPERABILITY, row.getLong(9)));
  }

  private static SourceRow source(InputFile file, long line) {
    return new SourceRow(file.fileName(), line);
  }

  private static PracticeBuilder of(Map<String, PracticeBuilder> practices, ResultSet row)
      throws SQLException {
    PracticeBuilder practice = practices.get(row.getString(1));
    if (practice == null) {
      throw new IllegalStateException("an input row of a practice without participants");
    }
    return practice;
  }

  private void each(String sql, RunId run, KeyRange range, Queries.RowConsumer consumer) {
    queries.list(
        sql,
        row -> {
          consumer.accept(row);
          return Boolean.TRUE;
        },
        run.value(),
        range.from(),
        range.to());
  }
}
