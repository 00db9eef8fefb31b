package org.asmengine.domain.mips;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.domain.Rule;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.quality.Percentiles;

/**
 * A benchmark of MIPS as CMS publishes it. The breaks of cost measures are no percentiles but
 * distances from the median; CMS files them under the same names, and they are read the same way.
 *
 * @param key what it is the benchmark of
 * @param benchmarkYear the year whose data it was made from
 * @param metricType QPP's word for the kind of measure, for instance {@code singlePerformanceRate}
 * @param inverse whether lower is better
 * @param toppedOut whether it is topped out in its performance year
 * @param toppedOutByProgram whether MIPS caps the points of the measure for that reason
 * @param percentiles the values at {@link Benchmark#PERCENTS}, ascending, lower better or not
 * @param average the average performance rate, where CMS tells it
 * @param provenance how far CMS stands behind it
 */
@Rule({"42 CFR 512.760", "R-725-U6"})
public record HistoricalBenchmark(
    Key key,
    int benchmarkYear,
    String metricType,
    boolean inverse,
    boolean toppedOut,
    boolean toppedOutByProgram,
    List<BigDecimal> percentiles,
    Optional<BigDecimal> average,
    BenchmarkProvenance provenance)
    implements Percentiles {

  /**
   * What a benchmark is of; in one set there is one for each.
   *
   * @param performanceYear the year of MIPS to which it applies
   * @param measureId QPP's id of the measure
   * @param method how the data came to QPP
   */
  public record Key(int performanceYear, String measureId, SubmissionMethod method) {}

  /** Checks that there are as many percentiles as there must be, and that none falls. */
  public HistoricalBenchmark {
    percentiles = percentiles.stream().map(HistoricalBenchmark::plain).toList();
    average = average.map(HistoricalBenchmark::plain);
    if (percentiles.size() != Benchmark.PERCENTS.size()) {
      throw new IllegalArgumentException(
          "percentiles of a benchmark: found %d, allowed %d"
              .formatted(percentiles.size(), Benchmark.PERCENTS.size()));
    }
    firstFall(percentiles)
        .ifPresent(place -> {
          throw new IllegalArgumentException(
              "percentile %d of a benchmark is below the one before"
                  .formatted(Benchmark.PERCENTS.get(place)));
        });
  }

  /** Without zeros at its end, however it was written or kept. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The place of the first value that is below the one before it. CMS lists all benchmarks
   * ascending, those of inverse measures as well: the direction is told by a flag of its own.
   */
  @Rule({"42 CFR 512.760", "R-725-U10"})
  public static OptionalInt firstFall(List<BigDecimal> percentiles) {
    for (int place = 1; place < percentiles.size(); place++) {
      if (percentiles.get(place).compareTo(percentiles.get(place - 1)) < 0) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }
}
