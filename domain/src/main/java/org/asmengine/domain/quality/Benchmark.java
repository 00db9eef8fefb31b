package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.Roundings;

/**
 * The benchmark of a measure and collection type: percentiles of the performance rates of the same
 * performance year.
 *
 * @param measure the measure
 * @param collectionType the collection type
 * @param reporters how many rates it rests on
 * @param percentiles the rates at {@link #PERCENTS}, rounded, in percent
 */
@Rule({"42 CFR 512.725", "R-725-U6"})
public record Benchmark(
    MeasureId measure, CollectionType collectionType, long reporters, List<BigDecimal> percentiles)
    implements Percentiles {

  /** Which percentiles a benchmark has. */
  public static final List<Integer> PERCENTS = List.of(1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99);

  /** How many decile breaks there are: b1 to b9. */
  public static final int BREAKS = 9;

  /** Checks the number of percentiles. */
  public Benchmark {
    percentiles = List.copyOf(percentiles);
    if (percentiles.size() != PERCENTS.size()) {
      throw new IllegalArgumentException(
          "percentiles of a benchmark: found %d, allowed %d"
              .formatted(percentiles.size(), PERCENTS.size()));
    }
  }

  /** The benchmark of the rates: percentiles of type 7, rounded. */
  @Rule({"42 CFR 512.725", "R-725-U10"})
  public static Benchmark of(
      MeasureId measure, CollectionType collectionType, Distribution rates, Roundings roundings) {
    return new Benchmark(
        measure,
        collectionType,
        rates.count(),
        PERCENTS.stream()
            .map(percent -> roundings.benchmarkPercentile().apply(rates.percentile(percent)))
            .toList());
  }
}
