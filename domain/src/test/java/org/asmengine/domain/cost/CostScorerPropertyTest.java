package org.asmengine.domain.cost;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.asmengine.domain.cost.CostScore.Scored;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;

class CostScorerPropertyTest {

  @Provide
  Arbitrary<BigDecimal> dollars() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.valueOf(50_000))
        .ofScale(2);
  }

  @Provide
  Arbitrary<List<BigDecimal>> costs() {
    return dollars().list().ofMinSize(20).ofMaxSize(40);
  }

  private static CostBenchmark benchmark(List<BigDecimal> costs) {
    return CostBenchmark.of(Cohort.HF, Distribution.of(costs), rules().cost()).orElseThrow();
  }

  private static BigDecimal points(BigDecimal cost, CostBenchmark benchmark) {
    CostResult result = new CostResult("COST_HF_1", 20, cost, new SourceRow("cost.csv", 2));
    return ((Scored) CostScorer.score(Optional.of(result), Optional.of(benchmark), rules()))
        .points();
  }

  @Property
  void lowerCostGetsNoFewerPoints(
      @ForAll("dollars") BigDecimal one,
      @ForAll("dollars") BigDecimal other,
      @ForAll("costs") List<BigDecimal> costs) {
    CostBenchmark benchmark = benchmark(costs);
    assertThat(points(one.min(other), benchmark))
        .isGreaterThanOrEqualTo(points(one.max(other), benchmark));
  }

  @Property
  void pointsGoFromOneToTenAndTheMedianGetsSevenAndAHalf(
      @ForAll("dollars") BigDecimal cost, @ForAll("costs") List<BigDecimal> costs) {
    CostBenchmark benchmark = benchmark(costs);
    assertThat(points(cost, benchmark)).isBetween(BigDecimal.ONE, BigDecimal.TEN);
    assertThat(points(benchmark.median(), benchmark)).isEqualTo(new BigDecimal("7.5000"));
  }

  @Property
  void theCurrencyDoesNotMatter(
      @ForAll("dollars") BigDecimal cost, @ForAll("costs") List<BigDecimal> costs) {
    BigDecimal factor = new BigDecimal("3.5");
    CostBenchmark scaled = benchmark(costs.stream().map(factor::multiply).toList());
    assertThat(points(factor.multiply(cost), scaled)).isEqualTo(points(cost, benchmark(costs)));
  }
}
