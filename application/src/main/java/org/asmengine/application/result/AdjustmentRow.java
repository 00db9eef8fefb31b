package org.asmengine.application.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * A participant's payment adjustment as it is stored and published.
 *
 * @param participant TIN and NPI
 * @param cohort the cohort
 * @param transformedScore T of a positive score
 * @param scalingFactor F of a positive score, where the cohort has one
 * @param adjustmentFactor a fraction of Part B payments
 * @param paymentMultiplier one plus the factor
 * @param estimatedAdjustment dollars, on the payments of the performance year
 */
public record AdjustmentRow(
    ParticipantId participant,
    Cohort cohort,
    Optional<BigDecimal> transformedScore,
    Optional<BigDecimal> scalingFactor,
    BigDecimal adjustmentFactor,
    BigDecimal paymentMultiplier,
    BigDecimal estimatedAdjustment) {}
