package org.asmengine.persistence.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.persistence.bulk.TableRows;

/** How results of participants go into their tables and come out again. */
final class ResultTables {

  static final TableRows<FinalScoreRow> SCORES =
      new TableRows<>(
          "final_score",
          List.of(
              "cohort",
              "tin",
              "npi",
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
              "part_b_paid"),
          (row, out) -> {
            out.text(row.cohort().name());
            out.text(row.participant().tin().value());
            out.text(row.participant().npi().value());
            out.text(row.status());
            out.optionalText(row.reason());
            out.text(row.qualityLevel());
            out.decimal(row.qualityPoints());
            out.number(row.qualityMeasuresCounted());
            out.optionalDecimal(row.qualityScore());
            out.optionalDecimal(row.costPoints());
            out.optionalDecimal(row.costScore());
            out.decimal(row.activitiesAdjustment());
            out.decimal(row.interoperabilityPercent());
            out.decimal(row.interoperabilityAdjustment());
            out.decimal(row.complexPatientAdjustment());
            out.decimal(row.smallPracticeAdjustment());
            out.optionalDecimal(row.finalScore());
            out.decimal(row.partBPaid());
          });

  static final TableRows<MeasureScoreRow> MEASURES =
      new TableRows<>(
          "measure_score",
          List.of(
              "cohort",
              "tin",
              "npi",
              "position",
              "level",
              "measure_id",
              "collection_type",
              "state",
              "reason",
              "case_count",
              "performance_rate",
              "decile",
              "points"),
          (row, out) -> {
            out.text(row.cohort().name());
            out.text(row.participant().tin().value());
            out.text(row.participant().npi().value());
            out.number(row.position());
            out.text(row.level());
            out.text(row.measureId());
            out.optionalText(row.collectionType());
            out.text(row.state());
            out.optionalText(row.reason());
            row.caseCount().ifPresentOrElse(out::number, out::nothing);
            out.optionalDecimal(row.performanceRate());
            row.decile().ifPresentOrElse(out::number, out::nothing);
            out.optionalDecimal(row.points());
          });

  static final TableRows<AdjustmentRow> ADJUSTMENTS =
      new TableRows<>(
          "payment_adjustment",
          List.of(
              "cohort",
              "tin",
              "npi",
              "transformed_score",
              "scaling_factor",
              "adjustment_factor",
              "payment_multiplier",
              "estimated_adjustment"),
          (row, out) -> {
            out.text(row.cohort().name());
            out.text(row.participant().tin().value());
            out.text(row.participant().npi().value());
            out.optionalDecimal(row.transformedScore());
            out.optionalDecimal(row.scalingFactor());
            out.decimal(row.adjustmentFactor());
            out.decimal(row.paymentMultiplier());
            out.decimal(row.estimatedAdjustment());
          });

  /** The columns of a score in the order in which {@link #score} reads them. */
  static final String SCORE_COLUMNS =
      "s.cohort, s.tin, s.npi, s.status, s.reason, s.quality_level, s.quality_points,"
          + " s.quality_measures_counted, s.quality_score, s.cost_points, s.cost_score,"
          + " s.ia_adjustment, s.pi_percent, s.pi_adjustment, s.complex_patient_adjustment,"
          + " s.small_practice_adjustment, s.final_score, s.part_b_paid";

  /** The columns of an adjustment, after those of a score. */
  static final String ADJUSTMENT_COLUMNS =
      "a.transformed_score, a.scaling_factor, a.adjustment_factor, a.payment_multiplier,"
          + " a.estimated_adjustment";

  static final String MEASURE_COLUMNS =
      "cohort, tin, npi, position, level, measure_id, collection_type, state, reason, case_count,"
          + " performance_rate, decile, points";

  private ResultTables() {}

  /** Scores with their adjustments, in the order in which they are read here. */
  static String joined() {
    return "select "
        + SCORE_COLUMNS
        + ", "
        + ADJUSTMENT_COLUMNS
        + " from final_score s join payment_adjustment a on a.run_id = s.run_id"
        + " and a.cohort = s.cohort and a.tin = s.tin and a.npi = s.npi";
  }

  static FinalScoreRow score(ResultSet row) throws SQLException {
    return new FinalScoreRow(
        ParticipantId.of(row.getString(2), row.getString(3)),
        Cohort.valueOf(row.getString(1)),
        row.getString(4),
        Optional.ofNullable(row.getString(5)),
        row.getString(6),
        row.getBigDecimal(7),
        row.getInt(8),
        decimal(row, 9),
        decimal(row, 10),
        decimal(row, 11),
        row.getBigDecimal(12),
        row.getBigDecimal(13),
        row.getBigDecimal(14),
        row.getBigDecimal(15),
        row.getBigDecimal(16),
        decimal(row, 17),
        row.getBigDecimal(18));
  }

  static AdjustmentRow adjustment(ResultSet row) throws SQLException {
    return new AdjustmentRow(
        ParticipantId.of(row.getString(2), row.getString(3)),
        Cohort.valueOf(row.getString(1)),
        decimal(row, 19),
        decimal(row, 20),
        row.getBigDecimal(21),
        row.getBigDecimal(22),
        row.getBigDecimal(23));
  }

  static MeasureScoreRow measure(ResultSet row) throws SQLException {
    long cases = row.getLong(10);
    Optional<Long> caseCount = row.wasNull() ? Optional.empty() : Optional.of(cases);
    int decile = row.getInt(12);
    Optional<Integer> optionalDecile = row.wasNull() ? Optional.empty() : Optional.of(decile);
    return new MeasureScoreRow(
        ParticipantId.of(row.getString(2), row.getString(3)),
        Cohort.valueOf(row.getString(1)),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        Optional.ofNullable(row.getString(7)),
        row.getString(8),
        Optional.ofNullable(row.getString(9)),
        caseCount,
        decimal(row, 11),
        optionalDecile,
        decimal(row, 13));
  }

  static Optional<BigDecimal> decimal(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }
}
