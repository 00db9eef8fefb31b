package org.asmengine.domain.quality;

import java.math.BigDecimal;

/**
 * The points of a rate against a benchmark.
 *
 * @param decile 1 to 10: the whole number before the fraction
 * @param from the edge of the decile on the worse side, in percent
 * @param to the edge on the better side
 * @param unrounded decile and fraction, to 60 digits
 * @param points 1 to 10, rounded
 * @param capped whether a topped-out cap lowered the points
 */
public record DecilePoints(
    int decile,
    BigDecimal from,
    BigDecimal to,
    BigDecimal unrounded,
    BigDecimal points,
    boolean capped) {}
