package org.asmengine.application.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.payment.ScoreGroup;
import org.junit.jupiter.api.Test;

/** Every number with the decimals of the contract. */
class PublishedRowsTest {

  private static final ParticipantId ID = ParticipantId.of("012345678", "0123456789");
  private static final CohortPayment PAYMENT =
      CohortPayment.of(
          List.of(
              new ScoreGroup(new BigDecimal("0.00"), 1, new BigDecimal("500.00")),
              new ScoreGroup(new BigDecimal("40.00"), 1, new BigDecimal("3000.50")),
              new ScoreGroup(new BigDecimal("60.00"), 1, new BigDecimal("1000.00"))),
          Workbench.RULES);

  private static AdjustmentRow adjustment(Optional<String> score, CohortPayment payment) {
    BigDecimal zero = BigDecimal.ZERO;
    return new PublishedRows(Workbench.RULES)
        .adjustment(
            new FinalScoreRow(
                ID,
                Cohort.HF,
                "",
                Optional.empty(),
                "TIN",
                zero,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                zero,
                zero,
                zero,
                zero,
                zero,
                score.map(BigDecimal::new),
                new BigDecimal("1000.00")),
            payment);
  }

  @Test
  void aPositiveScoreHasTransformedScoreAndScalingFactor() {
    AdjustmentRow row = adjustment(Optional.of("60.00"), PAYMENT);

    assertThat(row.transformedScore()).contains(new BigDecimal("0.731058578630"));
    assertThat(row.scalingFactor()).isEqualTo(PAYMENT.scalingFactor());
    assertThat(row.adjustmentFactor().scale()).isEqualTo(6);
    assertThat(row.paymentMultiplier()).isEqualTo(row.adjustmentFactor().add(BigDecimal.ONE));
    assertThat(row.estimatedAdjustment())
        .isEqualTo(row.adjustmentFactor().movePointRight(3).setScale(2));
  }

  @Test
  void aScoreOfZeroLosesTheRiskLevel() {
    AdjustmentRow row = adjustment(Optional.of("0.00"), PAYMENT);

    assertThat(row.transformedScore()).isEmpty();
    assertThat(row.scalingFactor()).isEmpty();
    assertThat(row.adjustmentFactor()).isEqualTo(new BigDecimal("-0.090000"));
    assertThat(row.paymentMultiplier()).isEqualTo(new BigDecimal("0.910000"));
    assertThat(row.estimatedAdjustment()).isEqualTo(new BigDecimal("-90.00"));
  }

  @Test
  void withoutAFinalScoreNothingChanges() {
    AdjustmentRow row = adjustment(Optional.empty(), PAYMENT);

    assertThat(row.transformedScore()).isEmpty();
    assertThat(row.scalingFactor()).isEmpty();
    assertThat(row.adjustmentFactor()).isEqualTo(new BigDecimal("0.000000"));
    assertThat(row.paymentMultiplier()).isEqualTo(new BigDecimal("1.000000"));
    assertThat(row.estimatedAdjustment()).isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void withoutPaymentsThereIsNoScalingFactorAndNothingChanges() {
    CohortPayment unpaid =
        CohortPayment.of(
            List.of(new ScoreGroup(new BigDecimal("60.00"), 1, BigDecimal.ZERO)), Workbench.RULES);
    AdjustmentRow row = adjustment(Optional.of("60.00"), unpaid);

    assertThat(row.transformedScore()).contains(new BigDecimal("0.500000000000"));
    assertThat(row.scalingFactor()).isEmpty();
    assertThat(row.adjustmentFactor()).isEqualTo(new BigDecimal("0.000000"));
  }

  @Test
  void everyRowHasTheDecimalsOfTheContract() {
    Workbench bench = new Workbench(SampleInputs.of(60));
    bench.yearEnd().run(bench.request());

    bench.results.forEachScore(
        new RunId(1),
        (score, adjustment) -> {
          assertThat(score.qualityPoints().scale()).isEqualTo(4);
          assertScale(score.qualityScore(), 6);
          assertScale(score.costPoints(), 4);
          assertScale(score.costScore(), 6);
          assertThat(score.activitiesAdjustment().scale()).isEqualTo(2);
          assertThat(score.interoperabilityPercent().scale()).isEqualTo(4);
          assertThat(score.interoperabilityAdjustment().scale()).isEqualTo(4);
          assertThat(score.complexPatientAdjustment().scale()).isEqualTo(2);
          assertThat(score.smallPracticeAdjustment().scale()).isEqualTo(2);
          assertScale(score.finalScore(), 2);
          assertThat(score.partBPaid().scale()).isEqualTo(2);
          assertScale(adjustment.transformedScore(), 12);
          assertScale(adjustment.scalingFactor(), 12);
          assertThat(adjustment.estimatedAdjustment().scale()).isEqualTo(2);
          assertThat(adjustment.transformedScore().isPresent())
              .isEqualTo(score.status().equals("SCORED"));
        });
    bench.results.forEachMeasure(
        new RunId(1),
        measure -> {
          assertScale(measure.performanceRate(), 2);
          assertScale(measure.points(), 4);
          assertThat(measure.decile().isPresent()).isEqualTo(measure.state().equals("SCORED"));
          assertThat(measure.points().isEmpty()).isEqualTo(measure.state().equals("EXCLUDED"));
          assertThat(measure.reason().isEmpty()).isEqualTo(measure.state().equals("SCORED"));
        });
  }

  private static void assertScale(Optional<BigDecimal> value, int decimals) {
    assertThat(value.map(BigDecimal::scale)).isIn(Optional.empty(), Optional.of(decimals));
  }
}
