package org.asmengine.application.operation;

import java.util.UUID;

/**
 * A worker that operations can belong to; one of each process.
 *
 * @param value a random number, so that none is taken for another that died
 */
public record Owner(UUID value) {

  /** A new one. */
  public static Owner random() {
    return new Owner(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
