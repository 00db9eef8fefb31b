package org.asmengine.application.result;

import java.math.BigDecimal;

/**
 * Participants whose adjustment factors lie together.
 *
 * @param percent the whole percent below or at the factor
 * @param participants how many there are
 * @param dollars the sum of their estimated adjustments
 */
public record FactorClass(int percent, long participants, BigDecimal dollars) {}
