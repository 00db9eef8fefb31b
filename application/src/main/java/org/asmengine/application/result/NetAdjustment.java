package org.asmengine.application.result;

import java.math.BigDecimal;
import org.asmengine.domain.participation.Cohort;

/**
 * What the adjustments of a cohort come to.
 *
 * @param cohort the cohort
 * @param participants how many adjustments there are
 * @param dollars the sum of the rounded estimated adjustments
 */
public record NetAdjustment(Cohort cohort, long participants, BigDecimal dollars) {}
