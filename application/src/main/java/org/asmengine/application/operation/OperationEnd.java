package org.asmengine.application.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * How an operation ended.
 *
 * @param state one that is done
 * @param progress how far it was
 * @param error why, unless it succeeded
 * @param at when
 */
public record OperationEnd(
    OperationState state, OperationProgress progress, Optional<OperationError> error, Instant at) {

  /** Checks the state. */
  public OperationEnd {
    if (!state.isDone() || error.isPresent() == (state == OperationState.SUCCEEDED)) {
      throw new IllegalArgumentException("no end: " + state);
    }
  }
}
