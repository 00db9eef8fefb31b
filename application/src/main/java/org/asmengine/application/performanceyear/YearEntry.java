package org.asmengine.application.performanceyear;

import java.time.Instant;
import org.asmengine.domain.performanceyear.YearEvent;

/**
 * Something that happened in the life of a performance year.
 *
 * @param number its number among the events of the year, from 1
 * @param at when
 * @param actor who did it
 * @param event what happened
 */
public record YearEntry(long number, Instant at, String actor, YearEvent event) {}
