package org.asmengine.domain.performanceyear;

/** What comes of a command. */
public sealed interface YearDecision {

  /**
   * It is done.
   *
   * @param event what happens
   */
  record Done(YearEvent event) implements YearDecision {}

  /**
   * It is refused, and nothing happens.
   *
   * @param guard what is in the way
   * @param message what was found, and what is allowed; identifiers masked
   */
  record Refused(YearGuard guard, String message) implements YearDecision {}
}
