package org.asmengine.domain.ruleset;

import static org.asmengine.domain.TestRuleSets.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asmengine.domain.TestRuleSets;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScore;
import org.asmengine.domain.cost.CostScorer;
import org.asmengine.domain.finalscore.ComplexPatientAdjustment;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.payment.AdjustmentFactor;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.payment.PaymentMultiplier;
import org.asmengine.domain.payment.ScoreGroup;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.quality.DecileScorer;
import org.junit.jupiter.api.Test;

/** Each rounding governs its own value: one decimal less here shows there and nowhere else. */
class RoundingsTest {

  private static final SourceRow ROW = new SourceRow("input.csv", 2);
  private static final BigDecimal SEVENTY = BigDecimal.valueOf(70);

  private static RuleSet rules(String rounding, int decimals) {
    TestRuleSets draft = draft();
    return draft.with("rounding." + rounding, Integer.toString(decimals)).ruleSet();
  }

  /** The decimals of every value that the contract rounds, but for percent and final score. */
  private static List<Integer> scales(RuleSet ruleSet) {
    Distribution rates =
        Distribution.of(IntStream.rangeClosed(1, 20).mapToObj(BigDecimal::valueOf).toList());
    Benchmark benchmark =
        Benchmark.of(MeasureId.of("008"), CollectionType.ECQM, rates, ruleSet.roundings());
    CohortPayment payment =
        CohortPayment.of(
            List.of(
                new ScoreGroup(SEVENTY, 1, BigDecimal.valueOf(1000)),
                new ScoreGroup(BigDecimal.valueOf(60), 1, BigDecimal.valueOf(1000))),
            ruleSet);
    AdjustmentFactor factor = payment.factorOf(SEVENTY);
    return List.of(
        benchmark.lowest().scale(),
        DecileScorer.score(BigDecimal.TEN, benchmark, false, ruleSet).points().scale(),
        cost(ruleSet).scale(),
        ComplexPatientAdjustment.of(Optional.empty(), Optional.empty(), ruleSet).points().scale(),
        factor.transformed().scale(),
        payment.pool().dollars().scale(),
        payment.scalingFactor().orElseThrow().scale(),
        factor.factor().scale(),
        PaymentMultiplier.estimatedAdjustment(SEVENTY, factor.factor(), ruleSet).scale());
  }

  private static BigDecimal cost(RuleSet ruleSet) {
    CostResult result = new CostResult("COST_HF_1", 20, SEVENTY, ROW);
    CostBenchmark benchmark =
        CostBenchmark.of(Cohort.HF, 20, SEVENTY, BigDecimal.TEN, ruleSet.cost());
    CostScore score = CostScorer.score(Optional.of(result), Optional.of(benchmark), ruleSet);
    return ((CostScore.Scored) score).points();
  }

  @Test
  void everyValueHasTheDecimalsOfItsOwnRounding() {
    assertThat(scales(TestRuleSets.rules())).containsExactly(4, 4, 4, 2, 12, 2, 12, 6, 2);
    assertThat(scales(rules("benchmarkPercentile", 3)))
        .containsExactly(3, 4, 4, 2, 12, 2, 12, 6, 2);
    assertThat(scales(rules("measurePoints", 3))).containsExactly(4, 3, 3, 2, 12, 2, 12, 6, 2);
    assertThat(scales(rules("complexPatient", 1))).containsExactly(4, 4, 4, 1, 12, 2, 12, 6, 2);
    assertThat(scales(rules("transformedScore", 11))).containsExactly(4, 4, 4, 2, 11, 2, 12, 6, 2);
    assertThat(scales(rules("incentivePool", 1))).containsExactly(4, 4, 4, 2, 12, 1, 12, 6, 2);
    assertThat(scales(rules("scalingFactor", 11))).containsExactly(4, 4, 4, 2, 12, 2, 11, 6, 2);
    assertThat(scales(rules("adjustmentFactor", 5))).containsExactly(4, 4, 4, 2, 12, 2, 12, 5, 2);
    assertThat(scales(rules("estimatedAdjustment", 1)))
        .containsExactly(4, 4, 4, 2, 12, 2, 12, 6, 1);
    assertThat(scales(rules("finalScore", 1))).containsExactly(4, 4, 4, 2, 12, 2, 12, 6, 2);
  }
}
