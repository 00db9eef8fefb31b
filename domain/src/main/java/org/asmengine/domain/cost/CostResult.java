package org.asmengine.domain.cost;

import java.math.BigDecimal;
import org.asmengine.domain.participation.SourceRow;

/**
 * CMS's result of an episode-based cost measure for one participant.
 *
 * @param measure the measure, for instance {@code COST_HF_1}
 * @param episodes attributed episodes, 0 or more
 * @param measureScore risk-adjusted cost per episode, in dollars
 * @param source the input row
 */
public record CostResult(
    String measure, long episodes, BigDecimal measureScore, SourceRow source) {}
