package org.asmengine.application.episodecost;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.cost.WinsorLimits;

/**
 * What is common to all scores of a measure.
 *
 * @param measure the measure
 * @param nationalAverage the national average cost of an episode, in dollars
 * @param limits to what values were drawn in, where they were
 * @param episodes how many episodes count
 * @param participants how many participants have at least one of them
 */
public record MeasureCosts(
    String measure,
    BigDecimal nationalAverage,
    Optional<WinsorLimits> limits,
    long episodes,
    long participants) {}
