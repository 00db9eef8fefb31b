package org.asmengine.domain.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The distribution against a naive one, and its indifference to order and parts. */
class DistributionPropertyTest {

  private static final MathContext WIDE = new MathContext(120, RoundingMode.HALF_EVEN);

  /** Values with many repetitions, so that counts matter. */
  @Provide
  Arbitrary<List<BigDecimal>> values() {
    return Arbitraries.oneOf(
            Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                .ofScale(3),
            Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf))
        .list()
        .ofMinSize(2)
        .ofMaxSize(60);
  }

  @Property
  void percentilesAreThoseOfTheSortedList(
      @ForAll("values") List<BigDecimal> values, @ForAll @IntRange(max = 100) int percent) {
    assertThat(Distribution.of(values).percentile(percent))
        .isEqualByComparingTo(naivePercentile(values, percent));
  }

  @Property
  void meanAndVarianceAreThoseOfTheDefinition(@ForAll("values") List<BigDecimal> values) {
    Distribution distribution = Distribution.of(values);
    BigDecimal n = BigDecimal.valueOf(values.size());
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(n, WIDE);
    BigDecimal squares =
        values.stream()
            .map(value -> value.subtract(mean).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal variance = squares.divide(n.subtract(BigDecimal.ONE), WIDE);
    assertThat(distribution.sum()).isEqualByComparingTo(sum);
    assertClose(distribution.mean(), mean);
    assertClose(distribution.sampleVariance(), variance);
    assertClose(distribution.sampleStandardDeviation(), variance.sqrt(WIDE));
  }

  @Property
  void neitherOrderNorPartsChangeAnything(
      @ForAll("values") List<BigDecimal> values,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int parts) {
    List<BigDecimal> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(seed));
    List<Distribution.Builder> builders = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      builders.add(Distribution.builder());
    }
    for (int i = 0; i < shuffled.size(); i++) {
      builders.get(i % parts).add(shuffled.get(i));
    }
    Distribution.Builder merged = Distribution.builder();
    builders.forEach(merged::merge);
    assertSame(merged.build(), Distribution.of(values));
  }

  private static void assertSame(Distribution one, Distribution other) {
    assertThat(one.count()).isEqualTo(other.count());
    assertThat(one.sum()).isEqualByComparingTo(other.sum());
    assertThat(one.median()).isEqualByComparingTo(other.median());
    assertThat(one.percentile(99)).isEqualByComparingTo(other.percentile(99));
    assertThat(one.mean()).isEqualByComparingTo(other.mean());
    assertThat(one.sampleStandardDeviation()).isEqualByComparingTo(other.sampleStandardDeviation());
  }

  private static void assertClose(BigDecimal actual, BigDecimal expected) {
    assertThat(actual.subtract(expected).abs()).isLessThan(new BigDecimal("1e-50"));
  }

  private static BigDecimal naivePercentile(List<BigDecimal> values, int percent) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal position =
        BigDecimal.valueOf((long) (sorted.size() - 1) * percent, 2); // hundredths of a rank
    int below = position.intValue();
    BigDecimal lower = sorted.get(below);
    BigDecimal upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
    BigDecimal fraction = position.subtract(BigDecimal.valueOf(below));
    return BigDecimal.ONE.subtract(fraction).multiply(lower).add(fraction.multiply(upper));
  }
}
