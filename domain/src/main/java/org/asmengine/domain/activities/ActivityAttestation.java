package org.asmengine.domain.activities;

import java.time.LocalDate;
import org.asmengine.domain.participation.SourceRow;

/**
 * What a practice attests about an improvement activity.
 *
 * @param activity the id, {@code IA_1} or {@code IA_2}
 * @param attested whether it is attested
 * @param start the first day on which it was performed
 * @param end the last day
 * @param source the input row
 */
public record ActivityAttestation(
    String activity, boolean attested, LocalDate start, LocalDate end, SourceRow source) {}
