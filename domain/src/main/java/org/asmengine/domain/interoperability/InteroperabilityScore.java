package org.asmengine.domain.interoperability;

import java.math.BigDecimal;
import java.util.List;

/**
 * The Promoting Interoperability category of one practice.
 *
 * @param reports what was reported, with what does not count
 * @param missing what the practice would have had to report for a score above zero; empty when
 *     nothing is missing
 * @param excluded the measures that the practice is excluded from
 * @param measures the points by measure; empty when something is missing
 * @param percent the score as a fraction of 1
 * @param adjustment the adjustment of the final score, zero or negative, in points
 */
public record InteroperabilityScore(
    List<InteroperabilityReport> reports,
    List<String> missing,
    List<ExcludedMeasure> excluded,
    List<MeasurePoints> measures,
    BigDecimal percent,
    BigDecimal adjustment) {
  /** Copies the lists. */
  public InteroperabilityScore {
    reports = List.copyOf(reports);
    missing = List.copyOf(missing);
    excluded = List.copyOf(excluded);
    measures = List.copyOf(measures);
  }
}
