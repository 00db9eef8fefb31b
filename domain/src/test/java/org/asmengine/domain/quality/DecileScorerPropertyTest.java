package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;

/** What holds for every benchmark, degenerate ones among them. */
class DecileScorerPropertyTest {

  /** Few different rates, so that ties and rates at a break are common. */
  @Provide
  Arbitrary<BigDecimal> rate() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 10).map(i -> BigDecimal.valueOf(i * 1000L, 2)),
        Arbitraries.integers().between(0, 10_000).map(i -> BigDecimal.valueOf(i, 2)));
  }

  @Provide
  Arbitrary<Benchmark> benchmark() {
    return rate()
        .list()
        .ofSize(Benchmark.PERCENTS.size())
        .map(rates ->
            new Benchmark(
                MeasureId.of("008"), CollectionType.ECQM, 20, rates.stream().sorted().toList()));
  }

  private static BigDecimal points(BigDecimal rate, Benchmark benchmark, boolean inverse) {
    return DecileScorer.score(rate, benchmark, inverse, rules()).points();
  }

  @Property
  void aBetterRateGetsNoFewerPoints(
      @ForAll("rate") BigDecimal one,
      @ForAll("rate") BigDecimal other,
      @ForAll("benchmark") Benchmark benchmark) {
    BigDecimal low = one.min(other);
    BigDecimal high = one.max(other);
    assertThat(points(high, benchmark, false))
        .isGreaterThanOrEqualTo(points(low, benchmark, false));
    assertThat(points(high, benchmark, true)).isLessThanOrEqualTo(points(low, benchmark, true));
  }

  @Property
  void pointsGoFromOneToTenAndStayInTheirDecile(
      @ForAll("rate") BigDecimal rate,
      @ForAll("benchmark") Benchmark benchmark,
      @ForAll boolean inverse) {
    DecilePoints points = DecileScorer.score(rate, benchmark, inverse, rules());
    assertThat(points.decile()).isBetween(1, 10);
    assertThat(points.points().scale()).isEqualTo(4);
    assertThat(points.points())
        .isBetween(BigDecimal.valueOf(points.decile()), BigDecimal.valueOf(points.decile() + 1L))
        .isLessThanOrEqualTo(BigDecimal.TEN);
  }

  @Property
  void mirroredRatesAgainstAMirroredBenchmarkGetAsManyPointsBetweenBreaks(
      @ForAll("rate") BigDecimal rate, @ForAll("benchmark") Benchmark benchmark) {
    List<BigDecimal> mirrored =
        benchmark.percentiles().reversed().stream().map(DecileScorerPropertyTest::mirror).toList();
    Benchmark mirror = new Benchmark(MeasureId.of("238"), CollectionType.ECQM, 20, mirrored);
    boolean atBreak =
        benchmark.percentiles().stream().anyMatch(percentile -> percentile.compareTo(rate) == 0);
    if (!atBreak) {
      assertThat(points(mirror(rate), mirror, true)).isEqualTo(points(rate, benchmark, false));
    }
  }

  private static BigDecimal mirror(BigDecimal rate) {
    return BigDecimal.valueOf(100).subtract(rate);
  }
}
