package org.asmengine.grpc.health;

/**
 * Something that has to be true once before the server as a whole counts as serving, for instance
 * that the rule sets have been verified. Whether it stays true is not asked.
 */
@FunctionalInterface
public interface StartCondition {

  /** Whether it is true now. */
  boolean isMet();
}
