package org.asmengine.domain.incentives;

import java.time.LocalDate;
import org.asmengine.domain.Rule;

/**
 * An attempt to get technology back.
 *
 * @param on the day
 * @param how what was done, in words
 */
@Rule({"42 CFR 512.770", "R-770-U3"})
public record RetrievalAttempt(LocalDate on, String how) {}
