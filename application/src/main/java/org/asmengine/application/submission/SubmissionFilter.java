package org.asmengine.application.submission;

import java.util.Optional;
import org.asmengine.application.access.TinScope;
import org.asmengine.domain.participation.Tin;

/**
 * Which submissions are asked for.
 *
 * @param year only this performance year; any number, whether the model has that year or not
 * @param tin only this practice
 * @param category only this category
 * @param scope only practices that exist to the caller
 */
public record SubmissionFilter(
    Optional<Integer> year,
    Optional<Tin> tin,
    Optional<SubmissionCategory> category,
    TinScope scope) {}
