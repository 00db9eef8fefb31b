package org.asmengine.application.correction;

import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Whose result it is.
 *
 * @param cohort in which cohort
 * @param participant TIN and NPI
 */
record ResultKey(Cohort cohort, ParticipantId participant) {}
