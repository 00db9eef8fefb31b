package org.asmengine.application.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * A participant's score as it is stored and published: every number with the decimals of the
 * contract.
 *
 * @param participant TIN and NPI
 * @param cohort the cohort
 * @param status SCORED, ZERO or NO_FINAL_SCORE
 * @param reason why it is zero or missing
 * @param qualityLevel the reporting level that counts
 * @param qualityPoints points of the counted measures
 * @param qualityMeasuresCounted how many count
 * @param qualityScore Q
 * @param costPoints points of the cost measure
 * @param costScore C
 * @param activitiesAdjustment of improvement activities, in points
 * @param interoperabilityPercent a fraction of 1
 * @param interoperabilityAdjustment in points
 * @param complexPatientAdjustment in points
 * @param smallPracticeAdjustment in points
 * @param finalScore the final score
 * @param partBPaid Part B payments of the performance year, in dollars
 */
public record FinalScoreRow(
    ParticipantId participant,
    Cohort cohort,
    String status,
    Optional<String> reason,
    String qualityLevel,
    BigDecimal qualityPoints,
    int qualityMeasuresCounted,
    Optional<BigDecimal> qualityScore,
    Optional<BigDecimal> costPoints,
    Optional<BigDecimal> costScore,
    BigDecimal activitiesAdjustment,
    BigDecimal interoperabilityPercent,
    BigDecimal interoperabilityAdjustment,
    BigDecimal complexPatientAdjustment,
    BigDecimal smallPracticeAdjustment,
    Optional<BigDecimal> finalScore,
    BigDecimal partBPaid) {}
