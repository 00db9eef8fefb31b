package org.asmengine.bootstrap.sample;

/**
 * One cohort that a clinician takes part in: one row of {@code participants.csv}.
 *
 * @param cohort the cohort
 * @param specialtyCode the Medicare specialty code that put the clinician there
 */
record Enrollment(Cohort cohort, String specialtyCode) {}
