package org.asmengine.domain.ruleset;

import org.asmengine.domain.number.Rounding;

/**
 * Every rounding of the contract but that of performance rates, which {@link QualityRules} keeps.
 *
 * @param benchmarkPercentile of the percentiles of a benchmark
 * @param measurePoints of the points of a quality or cost measure
 * @param interoperabilityPoints of the points of a Promoting Interoperability measure
 * @param complexPatient of the complex patient adjustment
 * @param finalScore of the final score
 * @param transformedScore of T
 * @param incentivePool of the pool, in dollars
 * @param scalingFactor of F
 * @param adjustmentFactor of the adjustment factor and the multiplier
 * @param estimatedAdjustment of the estimated adjustment, in dollars
 */
public record Roundings(
    Rounding benchmarkPercentile,
    Rounding measurePoints,
    Rounding interoperabilityPoints,
    Rounding complexPatient,
    Rounding finalScore,
    Rounding transformedScore,
    Rounding incentivePool,
    Rounding scalingFactor,
    Rounding adjustmentFactor,
    Rounding estimatedAdjustment) {

  static Roundings of(Parameters parameters) {
    return new Roundings(
        rounding(parameters, "benchmarkPercentile", 4),
        rounding(parameters, "measurePoints", 4),
        rounding(parameters, "interoperabilityPoints", 0),
        rounding(parameters, "complexPatient", 2),
        rounding(parameters, "finalScore", 2),
        rounding(parameters, "transformedScore", 12),
        rounding(parameters, "incentivePool", 2),
        rounding(parameters, "scalingFactor", 12),
        rounding(parameters, "adjustmentFactor", 6),
        rounding(parameters, "estimatedAdjustment", 2));
  }

  /** The stored and published columns keep that many decimals, so no rounding may keep more. */
  private static Rounding rounding(Parameters parameters, String name, int most) {
    return new Rounding(name, parameters.whole("rounding." + name, 0, most));
  }
}
