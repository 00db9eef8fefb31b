package org.asmengine.domain.circumstances;

import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.SourceRow;

/**
 * Extreme and uncontrollable circumstances that CMS granted.
 *
 * @param reference CMS's reference of the decision
 * @param wholePractice whether granted to the whole TIN, not to one clinician
 * @param source the input row
 */
@Rule({"42 CFR 512.780", "R-780-U1"})
public record Circumstance(String reference, boolean wholePractice, SourceRow source) {}
