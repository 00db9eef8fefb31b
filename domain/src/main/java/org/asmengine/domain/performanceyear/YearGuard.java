package org.asmengine.domain.performanceyear;

/** What can stand in the way of a step in the life of a performance year. */
public enum YearGuard {
  /** The year is planned already. */
  YEAR_ALREADY_PLANNED,
  /** Nobody planned the year. */
  YEAR_NOT_PLANNED,
  /** The state of the year does not allow it. */
  YEAR_STATE_FORBIDS,
  /** The first day of the step has not come. */
  YEAR_STEP_TOO_EARLY,
  /** The last day of the step is over. */
  YEAR_STEP_TOO_LATE,
  /** The submission window is not closed yet. */
  SCORING_BEFORE_CLOSE,
  /** Participants may still send notices of error. */
  NOTICE_WINDOW_OPEN,
  /** The run is of another performance year. */
  RUN_NOT_OF_YEAR,
  /** The run is not the one that the year was scored with. */
  RUN_NOT_OF_RESULT,
  /** The run is not complete. */
  RUN_NOT_COMPLETE,
  /** The run is a what-if. */
  WHAT_IF_NOT_PUBLISHABLE,
  /** The run rejected more rows than were accepted as lost. */
  REJECTS_NOT_ACCEPTED,
  /** Participants are set aside. */
  PARTICIPANTS_PARKED,
  /** A benchmark is a mock or preliminary. */
  BENCHMARK_NOT_FINAL,
  /** The participant is set aside already. */
  PARTICIPANT_ALREADY_PARKED,
  /** The participant is not set aside. */
  PARTICIPANT_NOT_PARKED;

  /**
   * Whether a reason can set the guard aside: a date can be missed in earnest, what a result rests
   * on can't be made good by a reason.
   */
  public boolean isWaivable() {
    return switch (this) {
      case YEAR_STEP_TOO_EARLY, YEAR_STEP_TOO_LATE, SCORING_BEFORE_CLOSE -> true;
      case YEAR_ALREADY_PLANNED,
          YEAR_NOT_PLANNED,
          YEAR_STATE_FORBIDS,
          NOTICE_WINDOW_OPEN,
          RUN_NOT_OF_YEAR,
          RUN_NOT_OF_RESULT,
          RUN_NOT_COMPLETE,
          WHAT_IF_NOT_PUBLISHABLE,
          REJECTS_NOT_ACCEPTED,
          PARTICIPANTS_PARKED,
          BENCHMARK_NOT_FINAL,
          PARTICIPANT_ALREADY_PARKED,
          PARTICIPANT_NOT_PARKED ->
          false;
    };
  }
}
