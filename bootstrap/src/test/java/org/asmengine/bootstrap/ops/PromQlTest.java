package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.asmengine.bootstrap.ops.PromQl.Selector;
import org.junit.jupiter.api.Test;

/** Which metrics and labels an expression names. */
class PromQlTest {

  @Test
  void aMetricAlone() {
    assertThat(PromQl.of("up").selectors()).containsExactly(new Selector("up", Set.of()));
  }

  @Test
  void conditionsFunctionsRangesAndNumbersAreToldApart() {
    PromQl read =
        PromQl.of("rate(a_total{job=\"x\", code=~\"b|c{}\"}[5m] offset 1h) > 14.4 * 0.001 # d");

    assertThat(read.selectors()).containsExactly(new Selector("a_total", Set.of("job", "code")));
    assertThat(read.groupings()).isEmpty();
  }

  @Test
  void groupingsBeforeAndBehindTheBrackets() {
    PromQl read =
        PromQl.of("sum by (le, x) (a) / on (y) group_left (z) sum(b{}) without (w) and bool");

    assertThat(read.selectors())
        .containsExactly(new Selector("a", Set.of()), new Selector("b", Set.of()));
    assertThat(read.groupings()).containsExactlyInAnyOrder("le", "x", "y", "z", "w");
  }

  @Test
  void recordedMetricsHaveColons() {
    assertThat(PromQl.of("(asm:a_ratio:rate5m{x='1'} or vector(0)) > 1e3").selectors())
        .containsExactly(new Selector("asm:a_ratio:rate5m", Set.of("x")));
  }

  @Test
  void aSelectorWithoutAMetricIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PromQl.of("sum({job=\"x\"})"));
  }
}
