package org.asmengine.application.access;

/** What a caller may do. A caller can have several roles; none of them contains another. */
public enum Role {
  /** Reads multipliers, scores, explanations, publications and rule sets. */
  READER,
  /** Sends submissions and previews scores, for the TINs of its scope. */
  SUBMITTER,
  /** Starts, watches, cancels and verifies scoring runs. */
  OPERATOR,
  /** Publishes runs. */
  PUBLISHER
}
