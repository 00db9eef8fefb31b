package org.asmengine.domain.circumstances;

/** What happened to a determination. */
public sealed interface DeterminationEvent {

  /**
   * It was granted.
   *
   * @param content what is determined
   */
  record Granted(DeterminationContent content) implements DeterminationEvent {}

  /**
   * It was withdrawn; runs that began before keep it.
   *
   * @param reason why
   */
  record Withdrawn(String reason) implements DeterminationEvent {}
}
