package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.quality.QualityFixtures.benchmark;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.asmengine.domain.ruleset.CollectionType.MIPS_CQM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.ruleset.MeasureId;
import org.junit.jupiter.api.Test;

@Covers(Benchmark.class)
class BenchmarkTest {

  private static final String TENS = "5 10 20 30 40 50 60 70 80 90 95";

  @Test
  void percentilesAreOfType7AndRoundedToFourDecimals() {
    // 20 rates 1 to 20: percentile p at position 19 p / 100, value 1 + 0.19 p.
    Distribution rates =
        Distribution.of(IntStream.rangeClosed(1, 20).mapToObj(BigDecimal::valueOf).toList());
    Benchmark benchmark = Benchmark.of(MeasureId.of("008"), ECQM, rates, rules().roundings());
    assertThat(benchmark.reporters()).isEqualTo(20);
    assertThat(benchmark.percentiles())
        .isEqualTo(
            Stream.of(
                    "1.1900", "2.9000", "4.8000", "6.7000", "8.6000", "10.5000", "12.4000",
                    "14.3000", "16.2000", "18.1000", "19.8100")
                .map(BigDecimal::new)
                .toList());
  }

  @Test
  void aTieOfTheFifthDecimalGoesUp() {
    // 21 rates: the first percentile lies at position 0.2 between 0.00 and 0.00025.
    List<BigDecimal> rates =
        Stream.concat(
                Stream.of(BigDecimal.ZERO),
                IntStream.range(0, 20).mapToObj(i -> new BigDecimal("0.00025")))
            .toList();
    Benchmark benchmark =
        Benchmark.of(MeasureId.of("008"), ECQM, Distribution.of(rates), rules().roundings());
    assertThat(benchmark.lowest()).isEqualTo(new BigDecimal("0.0001"));
  }

  @Test
  void knowsItsBreaksByNumber() {
    Benchmark benchmark = benchmark("008", ECQM, TENS);
    assertThat(benchmark.lowest()).isEqualTo("5");
    assertThat(benchmark.decileBreak(1)).isEqualTo("10");
    assertThat(benchmark.decileBreak(Benchmark.BREAKS)).isEqualTo("90");
    assertThat(benchmark.highest()).isEqualTo("95");
  }

  @Test
  void hasElevenPercentiles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> benchmark("008", ECQM, "1 2 3"))
        .withMessage("percentiles of a benchmark: found 3, allowed 11");
  }

  @Test
  void isFoundByMeasureAndCollectionType() {
    Benchmark benchmark = benchmark("008", ECQM, TENS);
    Benchmarks benchmarks = Benchmarks.of(List.of(benchmark));
    assertThat(benchmarks.find(MeasureId.of("008"), ECQM)).contains(benchmark);
    assertThat(benchmarks.find(MeasureId.of("008"), MIPS_CQM)).isEmpty();
    assertThat(benchmarks.find(MeasureId.of("005"), ECQM)).isEmpty();
    assertThat(benchmarks.all()).containsExactly(benchmark);
  }

  @Test
  void thereIsOneOfAMeasureAndCollectionTypeOnly() {
    Benchmark benchmark = benchmark("008", ECQM, TENS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Benchmarks.of(List.of(benchmark, benchmark)))
        .withMessage("two benchmarks of 008 ECQM");
  }
}
