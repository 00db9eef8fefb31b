package org.asmengine.domain.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "2, 0.005, 0.01",
    "2, 0.0049999999999999999999, 0.00",
    "2, -0.005, -0.01",
    "2, 78.655, 78.66",
    "2, 78.645, 78.65",
    "0, 2.5, 3",
    "0, 3.5, 4",
    "4, 1.00005, 1.0001",
    "4, 1, 1.0000",
    "6, -0.0000005, -0.000001",
    "12, 0.0000000000005, 0.000000000001",
  })
  void tiesGoAwayFromZeroAndTheScaleIsExact(int decimals, BigDecimal value, BigDecimal rounded) {
    assertThat(new Rounding("value", decimals).apply(value)).isEqualTo(rounded);
  }

  @Test
  void keepsNoneToTwentyDecimals() {
    assertThat(new Rounding("least", 0).decimals()).isZero();
    assertThat(new Rounding("most", Rounding.MOST_DECIMALS).decimals()).isEqualTo(20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rounding("points", -1))
        .withMessage("decimals of points: found -1, allowed 0 to 20");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rounding("points", 21))
        .withMessage("decimals of points: found 21, allowed 0 to 20");
  }
}
