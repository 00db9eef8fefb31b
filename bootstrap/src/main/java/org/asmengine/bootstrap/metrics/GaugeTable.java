package org.asmengine.bootstrap.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.asmengine.bootstrap.metrics.OwnMeter.Kind;

/**
 * A gauge whose rows come and go. A row that stays is never taken away in between, so that no
 * scrape misses it.
 */
final class GaugeTable {

  private final MeterRegistry registry;
  private final OwnMeter meter;
  private final Map<Tags, Row> rows = new HashMap<>();

  GaugeTable(MeterRegistry registry, OwnMeter meter) {
    if (meter.kind() != Kind.GAUGE) {
      throw new IllegalArgumentException(meter + " is no gauge");
    }
    this.registry = registry;
    this.meter = meter;
  }

  /** Shows these rows and no others. */
  synchronized void show(Map<Tags, DoubleSupplier> values) {
    rows.entrySet()
        .removeIf(entry -> {
          boolean gone = !values.containsKey(entry.getKey());
          if (gone) {
            registry.remove(entry.getValue().gauge);
          }
          return gone;
        });
    values.forEach((tags, value) ->
        rows.computeIfAbsent(tags, absent -> new Row(absent, value)).value = value);
  }

  private final class Row implements DoubleSupplier {
    private final Gauge gauge;
    private volatile DoubleSupplier value;

    Row(Tags tags, DoubleSupplier first) {
      value = first;
      gauge =
          Gauge.builder(meter.meterName(), this, DoubleSupplier::getAsDouble)
              .strongReference(true)
              .tags(tags)
              .baseUnit(meter.unit())
              .description(meter.meaning())
              .register(registry);
    }

    @Override
    public double getAsDouble() {
      return value.getAsDouble();
    }
  }
}
