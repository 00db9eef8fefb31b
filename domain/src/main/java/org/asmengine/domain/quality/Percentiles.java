package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.List;

/** The percentiles that rates are compared with: those at {@link Benchmark#PERCENTS}, ascending. */
public interface Percentiles {

  /** The rates at {@link Benchmark#PERCENTS}. */
  List<BigDecimal> percentiles();

  /** The break b1 to b9: the 10th to 90th percentile. */
  default BigDecimal decileBreak(int k) {
    return percentiles().get(k);
  }

  /** The 1st percentile. */
  default BigDecimal lowest() {
    return percentiles().getFirst();
  }

  /** The 99th percentile. */
  default BigDecimal highest() {
    return percentiles().getLast();
  }
}
