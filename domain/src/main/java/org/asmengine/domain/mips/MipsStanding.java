package org.asmengine.domain.mips;

import java.math.BigDecimal;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Rounding;
import org.asmengine.domain.quality.DecilePoints;
import org.asmengine.domain.quality.DecileScorer;

/**
 * Where a result stands under a benchmark of MIPS. It informs; it is no part of any score of the
 * model.
 *
 * @param benchmark the benchmark
 * @param value the performance rate in percent, or the cost in dollars
 * @param points the decile points, without the cap that MIPS has for measures that are topped out
 */
public record MipsStanding(HistoricalBenchmark benchmark, BigDecimal value, DecilePoints points) {

  /**
   * Where the value stands.
   *
   * @param value rounded performance rate in percent, or cost in dollars
   * @param rounding of the points
   */
  @Rule({"42 CFR 512.760", "R-725-U5"})
  public static MipsStanding of(
      BigDecimal value, HistoricalBenchmark benchmark, Rounding rounding) {
    return new MipsStanding(
        benchmark, value, DecileScorer.position(value, benchmark, benchmark.inverse(), rounding));
  }
}
