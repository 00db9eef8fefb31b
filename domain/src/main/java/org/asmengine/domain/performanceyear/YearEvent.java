package org.asmengine.domain.performanceyear;

import java.util.Optional;
import org.asmengine.domain.participation.ParticipantId;

/** What happened in the life of a performance year. */
public sealed interface YearEvent {

  /** The year was put under the programme's life. */
  record Planned() implements YearEvent {}

  /**
   * The year went on to the next state.
   *
   * @param to the state
   * @param waiver the date that was set aside, if one was
   */
  record Advanced(YearState to, Optional<Waiver> waiver) implements YearEvent {}

  /**
   * A run became the year's result.
   *
   * @param run its number
   * @param acceptedRejects how many rejected rows were accepted as lost
   * @param waiver the date that was set aside, if one was
   */
  record Scored(int run, long acceptedRejects, Optional<Waiver> waiver) implements YearEvent {}

  /**
   * Another run took the place of the year's result, whose reports and notices begin anew.
   *
   * @param run its number
   * @param acceptedRejects how many rejected rows were accepted as lost
   * @param reason why
   */
  record Rescored(int run, long acceptedRejects, String reason) implements YearEvent {}

  /**
   * Runs may begin before the submission window closes.
   *
   * @param reason why
   */
  record EarlyScoringAllowed(String reason) implements YearEvent {}

  /**
   * A participant was set aside.
   *
   * @param participant who
   * @param reason why
   */
  record Parked(ParticipantId participant, String reason) implements YearEvent {}

  /**
   * A participant was taken back.
   *
   * @param participant who
   * @param resolution how the matter was resolved
   */
  record Unparked(ParticipantId participant, String resolution) implements YearEvent {}

  /**
   * The result was published.
   *
   * @param run the number of the run
   * @param waiver the date that was set aside, if one was
   */
  record Published(int run, Optional<Waiver> waiver) implements YearEvent {}
}
