package org.asmengine.application.operation;

/** Port: tells a database that is away from anything else that goes wrong. */
@FunctionalInterface
public interface Outages {

  /**
   * Whether it failed because the database was away, so that trying again later is all it takes.
   */
  boolean isOutage(Throwable failure);
}
