package org.asmengine.domain.cost;

import java.math.BigDecimal;

/**
 * The result of an episode-based cost measure for one participant, as the input of the cost
 * category has it.
 *
 * @param episodes how many episodes count, 1 or more
 * @param unrounded mean of observed over expected cost times the national average, in dollars, to
 *     60 digits
 * @param measureScore the same, rounded
 */
public record EpisodeCostScore(long episodes, BigDecimal unrounded, BigDecimal measureScore) {}
