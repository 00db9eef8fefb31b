package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.application.result.FactorClass;
import org.junit.jupiter.api.Test;

/** The distribution of adjustment factors. */
class HistogramTest {

  @Test
  void hasABarForEveryPercentInBetween() {
    assertThat(
            Histogram.of(
                List.of(
                    new FactorClass(-9, 1, new BigDecimal("-1000.50")),
                    new FactorClass(-8, 1_000, new BigDecimal("-80000")),
                    new FactorClass(-6, 500, new BigDecimal("-30000")))))
        .containsExactly(
            "   -9%        1          -$1,000.50  ▏",
            "   -8%    1,000         -$80,000.00  " + "█".repeat(36),
            "   -7%        0               $0.00",
            "   -6%      500         -$30,000.00  " + "█".repeat(18));
  }

  @Test
  void isEmptyForNobody() {
    assertThat(Histogram.of(List.of())).isEmpty();
  }
}
