package org.asmengine.domain.ruleset;

/** A rule set that can't be used: what was found where, and what is allowed. */
public final class RuleSetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the person who wrote the rule set or the override. */
  public RuleSetException(String message) {
    super(message);
  }
}
