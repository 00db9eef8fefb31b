package org.asmengine.domain.selection;

/**
 * What the look-back data say of a clinician under one TIN.
 *
 * @param claims the Part B claims
 * @param episodes the episodes of the cohort that is looked at
 */
public record ClinicianFacts(ClaimFacts claims, EpisodeFacts episodes) {}
