package org.asmengine.application.operation;

import java.util.UUID;

/**
 * What an operation is known by.
 *
 * @param value a random number: it tells nothing of who is scored
 */
public record OperationId(UUID value) {

  /** A new one. */
  public static OperationId random() {
    return new OperationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
