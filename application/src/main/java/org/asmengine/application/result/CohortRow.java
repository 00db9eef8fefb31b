package org.asmengine.application.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;

/**
 * A cohort's result as it is stored and published.
 *
 * @param cohort the cohort
 * @param participants all of them
 * @param scored with a final score above zero
 * @param zero with a final score of zero
 * @param noFinalScore without a final score
 * @param medianFinalScore of the positive scores
 * @param partBPaid the payments that the pool is built on, in dollars
 * @param incentivePool in dollars
 * @param scalingFactor F
 * @param netAdjustment the sum of the rounded estimated adjustments, in dollars
 * @param costMedian in dollars
 * @param costStandardDeviation in dollars
 * @param costReporters participants in the cost benchmark
 * @param clamped participants whose factor the cap lowered
 * @param undistributed dollars that the cap leaves undistributed
 */
public record CohortRow(
    Cohort cohort,
    long participants,
    long scored,
    long zero,
    long noFinalScore,
    Optional<BigDecimal> medianFinalScore,
    BigDecimal partBPaid,
    BigDecimal incentivePool,
    Optional<BigDecimal> scalingFactor,
    BigDecimal netAdjustment,
    Optional<BigDecimal> costMedian,
    Optional<BigDecimal> costStandardDeviation,
    Optional<Long> costReporters,
    long clamped,
    BigDecimal undistributed) {}
