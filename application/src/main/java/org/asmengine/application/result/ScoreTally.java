package org.asmengine.application.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;

/**
 * Participants of a cohort that share status and final score.
 *
 * @param cohort the cohort
 * @param status SCORED, ZERO or NO_FINAL_SCORE
 * @param finalScore the score, where there is one
 * @param participants how many there are
 * @param paid the sum of their Part B payments, in dollars
 */
public record ScoreTally(
    Cohort cohort,
    String status,
    Optional<BigDecimal> finalScore,
    long participants,
    BigDecimal paid) {}
