package org.asmengine.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows come, change and go. */
class GaugeTableTest {

  private static final Tags HEART = Tags.of("cohort", "HF");
  private static final Tags BACK = Tags.of("cohort", "LBP");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final GaugeTable table = new GaugeTable(registry, OwnMeter.POOL);

  private Gauge gauge(Tags tags) {
    return registry.get("asm.pool").tags(tags).gauge();
  }

  @Test
  void aRowThatStaysIsTheSameGaugeWithAnotherValue() {
    table.show(Map.of(HEART, () -> 1));
    Gauge before = gauge(HEART);
    table.show(Map.of(HEART, () -> 2, BACK, () -> 3));

    assertThat(gauge(HEART)).isSameAs(before);
    assertThat(gauge(HEART).value()).isEqualTo(2);
    assertThat(gauge(BACK).value()).isEqualTo(3);
  }

  @Test
  void aRowThatIsNotShownAnyMoreIsGone() {
    table.show(Map.of(HEART, () -> 1, BACK, () -> 1));
    table.show(Map.of(BACK, () -> 1));

    assertThat(registry.find("asm.pool").gauges()).hasSize(1);
    table.show(Map.of(HEART, () -> 5));
    assertThat(gauge(HEART).value()).isEqualTo(5);
  }

  @Test
  void aCounterIsNoTable() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GaugeTable(registry, OwnMeter.RUNS));
  }
}
