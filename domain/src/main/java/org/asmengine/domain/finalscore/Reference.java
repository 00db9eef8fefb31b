package org.asmengine.domain.finalscore;

import java.math.BigDecimal;
import org.asmengine.domain.number.Distribution;

/**
 * What a participant's risk or dual proportion is compared with.
 *
 * @param median of the cohort, exact
 * @param mean of the cohort, to 60 digits
 * @param standardDeviation of the sample, to 60 digits
 */
public record Reference(BigDecimal median, BigDecimal mean, BigDecimal standardDeviation) {
  static Reference of(Distribution distribution) {
    return new Reference(
        distribution.median(), distribution.mean(), distribution.sampleStandardDeviation());
  }
}
