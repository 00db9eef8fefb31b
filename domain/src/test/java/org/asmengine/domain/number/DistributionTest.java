package org.asmengine.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private static Distribution of(String... values) {
    return Distribution.of(Stream.of(values).map(BigDecimal::new).toList());
  }

  @Test
  void percentilesInterpolateLinearlyAtPositionNMinusOneTimesP() {
    // Hyndman and Fan, type 7: position (5 - 1) x 0.10 = 0.4 between 10 and 20.
    Distribution five = of("50", "10", "40", "20", "30");
    assertThat(five.percentile(10)).isEqualByComparingTo("14");
    assertThat(five.percentile(0)).isEqualByComparingTo("10");
    assertThat(five.percentile(25)).isEqualByComparingTo("20");
    assertThat(five.percentile(99)).isEqualByComparingTo("49.6");
    assertThat(five.percentile(100)).isEqualByComparingTo("50");
  }

  @Test
  void theMedianOfAnEvenCountIsTheMeanOfTheMiddleTwo() {
    assertThat(of("1", "2", "4", "100").median()).isEqualByComparingTo("3");
    assertThat(of("1", "2.5", "100").median()).isEqualByComparingTo("2.5");
    assertThat(of("7").median()).isEqualByComparingTo("7");
  }

  @Test
  void repeatedValuesCountEachTimeWhateverTheirScale() {
    Distribution scales = of("1", "1.0", "1.00", "4");
    assertThat(scales.count()).isEqualTo(4);
    assertThat(scales.median()).isEqualByComparingTo("1");
    assertThat(scales.percentile(99)).isEqualByComparingTo("3.91");
    Distribution counted =
        Distribution.builder().add(BigDecimal.ONE, 3).add(BigDecimal.valueOf(4)).build();
    assertThat(counted.count()).isEqualTo(4);
    assertThat(counted.sum()).isEqualByComparingTo("7");
    assertThat(counted.percentile(99)).isEqualByComparingTo("3.91");
  }

  @Test
  void theStandardDeviationIsThatOfTheSample() {
    // Sum of squared deviations 32, 8 values: 32 / 7.
    Distribution eight = of("2", "4", "4", "4", "5", "5", "7", "9");
    assertThat(eight.mean()).isEqualByComparingTo("5");
    assertThat(eight.sampleVariance().toString())
        .isEqualTo("4.57142857142857142857142857142857142857142857142857142857143");
    assertThat(eight.sampleStandardDeviation().toString())
        .startsWith("2.138089935299395077476427847038028172432");
    assertThat(of("1", "3").sampleStandardDeviation().toString())
        .startsWith("1.41421356237309504880168872420969807856967187537694");
  }

  @Test
  void equalValuesHaveNoSpread() {
    assertThat(of("3.3", "3.3", "3.3").sampleStandardDeviation()).isZero();
  }

  @Test
  void theMeanCarriesSixtyDigits() {
    assertThat(of("0", "0", "2").mean().toString()).isEqualTo("0." + "6".repeat(59) + "7");
  }

  @Test
  void nothingIsLostToSmallDifferencesOfLargeValues() {
    Distribution close = of("1000000000000000000000000000001", "1000000000000000000000000000003");
    assertThat(close.sampleVariance()).isEqualByComparingTo("2");
  }

  @Test
  void statisticsOfTooFewValuesAreRefused() {
    Distribution none = Distribution.of(List.of());
    assertThat(none.count()).isZero();
    assertThat(none.sum()).isZero();
    assertThatIllegalStateException()
        .isThrownBy(none::median)
        .withMessage("a statistic of 0 values needs at least 1");
    assertThatIllegalStateException().isThrownBy(none::mean);
    assertThatIllegalStateException()
        .isThrownBy(of("1")::sampleVariance)
        .withMessage("a statistic of 1 values needs at least 2");
  }

  @Test
  void aBuilderMayGoOnAfterBuilding() {
    Distribution.Builder builder = Distribution.builder().add(BigDecimal.ONE);
    Distribution before = builder.build();
    Distribution.Builder other = Distribution.builder().add(BigDecimal.TEN, 2);
    Distribution after = builder.merge(other).add(BigDecimal.ONE).build();
    assertThat(before.count()).isEqualTo(1);
    assertThat(after.count()).isEqualTo(4);
    assertThat(after.sum()).isEqualByComparingTo("22");
  }
}
