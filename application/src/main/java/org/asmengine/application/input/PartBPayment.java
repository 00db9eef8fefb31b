package org.asmengine.application.input;

import java.math.BigDecimal;
import org.asmengine.domain.participation.SourceRow;

/**
 * What was paid to a participant for Part B covered professional services in the performance year.
 *
 * @param paid dollars, 0 or more
 * @param source the input row
 */
public record PartBPayment(BigDecimal paid, SourceRow source) {}
