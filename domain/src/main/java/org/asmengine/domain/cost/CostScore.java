package org.asmengine.domain.cost;

import java.math.BigDecimal;
import java.util.Optional;

/** The cost category of one participant. */
public sealed interface CostScore {

  /** Why there is no cost score. */
  enum Reason {
    /** No result was calculated. */
    NO_RESULT,
    /** Fewer episodes than the minimum. */
    CASE_MINIMUM,
    /** Too few participants for a benchmark. */
    NO_BENCHMARK
  }

  /**
   * Scored.
   *
   * @param result CMS's result
   * @param benchmark what it was compared with
   * @param band the band's whole points, 1 to 10
   * @param unrounded points to 60 digits
   * @param points 1 to 10, rounded
   */
  record Scored(
      CostResult result, CostBenchmark benchmark, int band, BigDecimal unrounded, BigDecimal points)
      implements CostScore {
    /** The cost score C, 0 to 1: a tenth of the points. */
    public BigDecimal score() {
      return points.movePointLeft(1);
    }
  }

  /**
   * No cost score.
   *
   * @param reason why
   * @param result CMS's result, where there is one
   */
  record NotScored(Reason reason, Optional<CostResult> result) implements CostScore {}

  /** The cost score C, where there is one. */
  default Optional<BigDecimal> value() {
    return switch (this) {
      case Scored scored -> Optional.of(scored.score());
      case NotScored none -> Optional.empty();
    };
  }
}
