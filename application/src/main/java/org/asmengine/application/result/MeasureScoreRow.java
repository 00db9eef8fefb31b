package org.asmengine.application.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * A participant's result for one quality measure as it is stored and published.
 *
 * @param participant TIN and NPI
 * @param cohort the cohort
 * @param position the measure's place in the cohort's set, from 1
 * @param level the level on which it counts
 * @param measureId the measure
 * @param collectionType of the submission that counts
 * @param state SCORED, ZERO or EXCLUDED
 * @param reason why it is zero or excluded
 * @param caseCount cases of the submission
 * @param performanceRate in percent
 * @param decile 1 to 10
 * @param points 0 for ZERO, 1 to 10 for SCORED
 */
public record MeasureScoreRow(
    ParticipantId participant,
    Cohort cohort,
    int position,
    String level,
    String measureId,
    Optional<String> collectionType,
    String state,
    Optional<String> reason,
    Optional<Long> caseCount,
    Optional<BigDecimal> performanceRate,
    Optional<Integer> decile,
    Optional<BigDecimal> points) {}
