package org.asmengine.domain.interplay;

import java.time.LocalDate;

/** What happened to the record of a participation in another model. */
public sealed interface ModelParticipationEvent {

  /**
   * It was recorded.
   *
   * @param content what is known
   */
  record Recorded(ModelParticipationContent content) implements ModelParticipationEvent {}

  /**
   * The participation ended.
   *
   * @param last its last day
   */
  record Ended(LocalDate last) implements ModelParticipationEvent {}

  /**
   * The record was an error; the participation never was.
   *
   * @param reason why
   */
  record Struck(String reason) implements ModelParticipationEvent {}
}
