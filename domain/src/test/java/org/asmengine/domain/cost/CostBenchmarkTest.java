package org.asmengine.domain.cost;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.TestRuleSets.rulesWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.Cohort;
import org.junit.jupiter.api.Test;

@Covers(CostBenchmark.class)
class CostBenchmarkTest {

  private static Distribution oneTo(int n) {
    return Distribution.of(IntStream.rangeClosed(1, n).mapToObj(BigDecimal::valueOf).toList());
  }

  @Test
  void thereIsOneFromTwentyParticipantsOn() {
    assertThat(CostBenchmark.of(Cohort.HF, oneTo(19), rules().cost())).isEmpty();
    assertThat(CostBenchmark.of(Cohort.HF, oneTo(20), rules().cost())).isPresent();
    assertThat(
            CostBenchmark.of(
                Cohort.HF, oneTo(2), rulesWith("cost.minBenchmarkReporters", "2").cost()))
        .isPresent();
  }

  @Test
  void restsOnTheMedianAndTheSampleStandardDeviation() {
    CostBenchmark benchmark = CostBenchmark.of(Cohort.LBP, oneTo(20), rules().cost()).orElseThrow();
    assertThat(benchmark.cohort()).isEqualTo(Cohort.LBP);
    assertThat(benchmark.reporters()).isEqualTo(20);
    assertThat(benchmark.median()).isEqualByComparingTo("10.5");
    // Variance n (n + 1) / 12 = 35.
    assertThat(benchmark.standardDeviation().toString())
        .startsWith("5.9160797830996160425673282915616170484155012307943");
    assertThat(benchmark.isWithoutSpread()).isFalse();
  }

  @Test
  void theEdgesLieAtTheirDistancesFromTheMedianUnrounded() {
    CostBenchmark benchmark =
        CostBenchmark.of(
            Cohort.HF, 20, new BigDecimal("1000.005"), new BigDecimal("100.01"), rules().cost());
    assertThat(benchmark.edges())
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(
            List.of(
                new BigDecimal("849.99"),
                new BigDecimal("899.995"),
                new BigDecimal("950"),
                new BigDecimal("1050.01"),
                new BigDecimal("1100.015"),
                new BigDecimal("1150.02"),
                new BigDecimal("1200.025"),
                new BigDecimal("1225.0275"),
                new BigDecimal("1250.03"),
                new BigDecimal("1275.0325")));
  }

  @Test
  void reproducesTheOfficialBreaksOfHeartFailureWithinACent() {
    // QPP-1, 2025: two parameters, median 14429.90 and deviation 3879.435, give all ten breaks.
    CostBenchmark benchmark =
        CostBenchmark.of(
            Cohort.HF, 20, new BigDecimal("14429.90"), new BigDecimal("3879.435"), rules().cost());
    List<String> published =
        List.of(
            "8610.75",
            "10550.47",
            "12490.18",
            "16369.62",
            "18309.33",
            "20249.05",
            "22188.77",
            "23158.63",
            "24128.49",
            "25098.35");
    for (int i = 0; i < published.size(); i++) {
      assertThat(benchmark.edges().get(i).subtract(new BigDecimal(published.get(i))).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.01"));
    }
  }

  @Test
  void equalCostsAreWithoutSpread() {
    Distribution equal =
        Distribution.builder()
            .add(new BigDecimal("14.50"), 10)
            .add(new BigDecimal("14.5"), 10)
            .build();
    CostBenchmark benchmark = CostBenchmark.of(Cohort.HF, equal, rules().cost()).orElseThrow();
    assertThat(benchmark.isWithoutSpread()).isTrue();
    assertThat(benchmark.edges()).allSatisfy(edge -> assertThat(edge).isEqualByComparingTo("14.5"));
  }
}
