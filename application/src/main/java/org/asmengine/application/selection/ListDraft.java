package org.asmengine.application.selection;

import java.time.Instant;
import org.asmengine.domain.selection.SelectedAreas;

/**
 * A list at its beginning.
 *
 * @param identity what it is made of
 * @param createdAt when it is made
 * @param createdBy who makes it
 * @param areas the areas that count
 */
public record ListDraft(
    ParticipantList.Identity identity, Instant createdAt, String createdBy, SelectedAreas areas) {}
