package org.asmengine.application.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.NetAdjustment;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.quality.Benchmarks;
import org.junit.jupiter.api.Test;

/** From tallies of scores to the payment of each cohort. */
class CohortReductionTest {

  private static final References NONE =
      new References(Benchmarks.of(List.of()), Map.of(), Map.of());
  private static final List<ScoreTally> TALLIES =
      List.of(
          tally("SCORED", "40.00", 2, "3000.50"),
          tally("SCORED", "60.00", 1, "1000.00"),
          tally("ZERO", "0.00", 1, "500.00"),
          new ScoreTally(
              Cohort.HF, "NO_FINAL_SCORE", Optional.empty(), 3, new BigDecimal("9999.99")));

  private final CohortReduction reduction = new CohortReduction(Workbench.RULES);

  private static ScoreTally tally(String status, String score, long participants, String paid) {
    return new ScoreTally(
        Cohort.HF, status, Optional.of(new BigDecimal(score)), participants, new BigDecimal(paid));
  }

  @Test
  void aCohortIsReducedToMedianPoolAndScalingFactor() {
    CohortRow row = row(TALLIES, List.of(net("-12.34", 7)));

    assertThat(row.cohort()).isEqualTo(Cohort.HF);
    assertThat(row.participants()).isEqualTo(7);
    assertThat(row.scored()).isEqualTo(3);
    assertThat(row.zero()).isEqualTo(1);
    assertThat(row.noFinalScore()).isEqualTo(3);
    assertThat(row.medianFinalScore()).contains(new BigDecimal("40.000"));
    assertThat(row.partBPaid()).isEqualTo(new BigDecimal("4500.50"));
    assertThat(row.incentivePool()).isEqualTo(new BigDecimal("344.29"));
    assertThat(row.scalingFactor())
        .hasValueSatisfying(factor -> assertThat(factor.scale()).isEqualTo(12));
    assertThat(row.netAdjustment()).isEqualTo(new BigDecimal("-12.34"));
    assertThat(row.costMedian()).isEmpty();
  }

  @Test
  void theOrderAndTheSplittingOfTalliesChangeNothing() {
    List<ScoreTally> split =
        List.of(
            tally("SCORED", "60.0", 1, "1000"),
            tally("SCORED", "40.00", 1, "1.50"),
            TALLIES.get(3),
            tally("ZERO", "0", 1, "500.00"),
            tally("SCORED", "40.00", 1, "2999.00"));

    assertThat(row(split, List.of(net("-12.34", 7))))
        .isEqualTo(row(TALLIES, List.of(net("-12.34", 7))));
  }

  @Test
  void aCohortWithoutParticipantsHasNoRow() {
    assertThat(reduction.payments(List.of())).isEmpty();
    assertThat(reduction.payments(TALLIES)).containsOnlyKeys(Cohort.HF);
  }

  @Test
  void aCohortWithoutAnyFinalScoreHasARow() {
    CohortRow row = row(List.of(TALLIES.get(3)), List.of());

    assertThat(row.participants()).isEqualTo(3);
    assertThat(row.scalingFactor()).isEmpty();
    assertThat(row.netAdjustment()).isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void adjustmentsThatDoNotAddUpAreToldByCohort() {
    Map<Cohort, CohortPayment> payments = reduction.payments(TALLIES);

    assertThat(reduction.violations(payments, List.of(net("-500.00", 7))))
        .singleElement()
        .asString()
        .startsWith("HF: estimated adjustments come to -500.00 dollars instead of ");
    assertThat(
            reduction.violations(
                payments, List.of(new NetAdjustment(Cohort.LBP, 1, BigDecimal.ZERO))))
        .containsExactly("LBP: adjustments without a payment");
  }

  private CohortRow row(List<ScoreTally> tallies, List<NetAdjustment> net) {
    List<CohortRow> rows = reduction.rows(reduction.payments(tallies), tallies, net, NONE);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static NetAdjustment net(String dollars, long participants) {
    return new NetAdjustment(Cohort.HF, participants, new BigDecimal(dollars));
  }
}
