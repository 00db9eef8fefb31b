package org.asmengine.domain.circumstances;

import java.time.LocalDate;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What is determined.
 *
 * @param year the performance year in which the circumstances count
 * @param scope whom they reach
 * @param from the first day of the circumstances
 * @param to the last day, not before the first
 * @param reference CMS's reference of the decision, 1 to 64 characters
 */
public record DeterminationContent(
    PerformanceYear year, AffectedScope scope, LocalDate from, LocalDate to, String reference) {}
