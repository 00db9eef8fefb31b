package org.asmengine.domain.quality;

import java.util.Optional;
import org.asmengine.domain.ruleset.MeasureSpecification;

/**
 * The result of one measure of the cohort's set at one reporting level.
 *
 * @param measure the measure
 * @param level the level on which it was reported; claims measures are always the clinician's own
 * @param submission the submission that counts, where there is one
 * @param outcome what it comes to
 */
public record MeasureResult(
    MeasureSpecification measure,
    ReportingLevel level,
    Optional<MeasureSubmission> submission,
    MeasureOutcome outcome) {}
