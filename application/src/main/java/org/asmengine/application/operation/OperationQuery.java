package org.asmengine.application.operation;

import java.util.Optional;

/**
 * Which operations a page shows, the newest first.
 *
 * @param done only those at their end, or only the others; empty for all
 * @param after the operation after which the page begins; empty for the first page
 * @param most the most operations of the page
 */
public record OperationQuery(Optional<Boolean> done, Optional<OperationId> after, int most) {}
