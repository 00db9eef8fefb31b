package org.asmengine.domain.interoperability;

import java.math.BigDecimal;
import java.util.List;

/**
 * The Promoting Interoperability category of one practice.
 *
 * @param missing what the practice would have had to report for a score above zero; empty when
 *     nothing is missing
 * @param measures the points by measure; empty when something is missing
 * @param percent the score as a fraction of 1
 * @param adjustment the adjustment of the final score, zero or negative, in points
 */
public record InteroperabilityScore(
    List<String> missing, List<MeasurePoints> measures, BigDecimal percent, BigDecimal adjustment) {
  /** Copies the lists. */
  public InteroperabilityScore {
    missing = List.copyOf(missing);
    measures = List.copyOf(measures);
  }
}
