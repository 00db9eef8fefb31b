package org.asmengine.persistence.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/** Results of participants, with and without all that may be missing. */
final class ResultFixture {

  static final BigDecimal DOLLARS = new BigDecimal("999999999999.99");

  private ResultFixture() {}

  static ParticipantId id(String tin, String npi) {
    return ParticipantId.of(tin, npi);
  }

  static FinalScoreRow scored(ParticipantId id, Cohort cohort, String score) {
    return new FinalScoreRow(
        id,
        cohort,
        "SCORED",
        Optional.empty(),
        "TIN_NPI",
        new BigDecimal("50.0000"),
        5,
        decimal("1.000000"),
        decimal("10.0000"),
        decimal("0.123456"),
        new BigDecimal("-20.00"),
        new BigDecimal("0.9999"),
        new BigDecimal("-0.0010"),
        new BigDecimal("10.00"),
        new BigDecimal("15.00"),
        decimal(score),
        DOLLARS);
  }

  static FinalScoreRow withoutScore(ParticipantId id, Cohort cohort) {
    return new FinalScoreRow(
        id,
        cohort,
        "NO_FINAL_SCORE",
        Optional.of("EXTREME_CIRCUMSTANCES"),
        "TIN",
        new BigDecimal("0.0000"),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new BigDecimal("0.00"),
        new BigDecimal("0.0000"),
        new BigDecimal("-10.0000"),
        new BigDecimal("0.00"),
        new BigDecimal("0.00"),
        Optional.empty(),
        new BigDecimal("0.01"));
  }

  static AdjustmentRow adjusted(ParticipantId id, Cohort cohort, String factor, String dollars) {
    return new AdjustmentRow(
        id,
        cohort,
        decimal("0.181904091334"),
        decimal("12345678901234567890.637745742062"),
        new BigDecimal(factor),
        BigDecimal.ONE.add(new BigDecimal(factor)),
        new BigDecimal(dollars));
  }

  static AdjustmentRow unchanged(ParticipantId id, Cohort cohort) {
    return new AdjustmentRow(
        id,
        cohort,
        Optional.empty(),
        Optional.empty(),
        new BigDecimal("0.000000"),
        new BigDecimal("1.000000"),
        new BigDecimal("0.00"));
  }

  static MeasureScoreRow measure(ParticipantId id, Cohort cohort, int position) {
    return new MeasureScoreRow(
        id,
        cohort,
        position,
        "TIN_NPI",
        "492",
        Optional.of("ADMIN_CLAIMS"),
        "SCORED",
        Optional.empty(),
        Optional.of(999_999_999_999L),
        decimal("99999999999999.99"),
        Optional.of(10),
        decimal("10.0000"));
  }

  static MeasureScoreRow missing(ParticipantId id, Cohort cohort, int position) {
    return new MeasureScoreRow(
        id,
        cohort,
        position,
        "TIN",
        "377",
        Optional.empty(),
        "EXCLUDED",
        Optional.of("NO_CLAIMS_RESULT"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static CohortRow cohort(Cohort cohort) {
    return new CohortRow(
        cohort,
        1_000_000,
        999_998,
        1,
        1,
        decimal("55.555"),
        new BigDecimal("99999999999999999999999999.99"),
        new BigDecimal("0.01"),
        decimal("0.000000000001"),
        new BigDecimal("-99999999999999999999999999.99"),
        decimal("14487.3100"),
        decimal("0.0000"),
        Optional.of(208L),
        3,
        new BigDecimal("0.10"));
  }

  static CohortRow emptyCohort(Cohort cohort) {
    return new CohortRow(
        cohort,
        1,
        0,
        0,
        1,
        Optional.empty(),
        new BigDecimal("0.00"),
        new BigDecimal("0.00"),
        Optional.empty(),
        new BigDecimal("0.00"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        new BigDecimal("0.00"));
  }

  static Optional<BigDecimal> decimal(String value) {
    return Optional.of(new BigDecimal(value));
  }
}
