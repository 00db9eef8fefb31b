package org.asmengine.domain.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class ExactTest {

  @Test
  void carriesSixtyDigitsMoreThanTheFiftyOfTheContract() {
    assertThat(Exact.PRECISION.getPrecision()).isEqualTo(60);
    assertThat(Exact.PRECISION.getRoundingMode()).isEqualTo(RoundingMode.HALF_UP);
  }

  @Test
  void aQuotientThatEndsIsExact() {
    assertThat(Exact.divide(BigDecimal.ONE, BigDecimal.valueOf(8))).isEqualTo("0.125");
  }

  @Test
  void aQuotientThatDoesNotEndHasSixtyDigits() {
    assertThat(Exact.divide(BigDecimal.ONE, BigDecimal.valueOf(3)).toString())
        .isEqualTo("0." + "3".repeat(60));
    assertThat(Exact.divide(BigDecimal.TWO, BigDecimal.valueOf(3)).toString())
        .isEqualTo("0." + "6".repeat(59) + "7");
  }

  @Test
  void aRootThatEndsIsExact() {
    assertThat(Exact.squareRoot(new BigDecimal("2.25"))).isEqualByComparingTo("1.5");
    assertThat(Exact.squareRoot(BigDecimal.ZERO)).isZero();
  }

  @Test
  void aRootThatDoesNotEndHasSixtyDigits() {
    assertThat(Exact.squareRoot(BigDecimal.valueOf(3)).toString())
        .isEqualTo("1.73205080756887729352744634150587236694280525381038062805581");
  }

  @Test
  void clampsToBothEnds() {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.TEN;
    assertThat(Exact.clamp(new BigDecimal("-0.01"), least, most)).isEqualTo(least);
    assertThat(Exact.clamp(new BigDecimal("10.01"), least, most)).isEqualTo(most);
    assertThat(Exact.clamp(new BigDecimal("3.5"), least, most)).isEqualTo("3.5");
  }
}
