package org.asmengine.domain.quality;

import java.util.Optional;

/**
 * The quality category of one participant.
 *
 * @param counting the level that counts
 * @param other the level that does not count, where both were reported
 * @param reported whether anything was reported at either level, claims measures aside
 * @param minimumSubmissionMet whether the minimum submission was met
 */
public record QualityScore(
    LevelScore counting,
    Optional<LevelScore> other,
    boolean reported,
    boolean minimumSubmissionMet) {}
