package org.asmengine.application.journal;

/** What a journal can be about. */
public enum SubjectKind {
  /** A performance year; its identifier is the year. */
  PERFORMANCE_YEAR,
  /** An error notice of a participant. */
  ERROR_NOTICE,
  /** A collaborative care arrangement. */
  ARRANGEMENT,
  /** The incentives of a beneficiary. */
  BENEFICIARY_INCENTIVES,
  /** A request for data and the agreement that goes with it. */
  DATA_REQUEST,
  /** A determination of extreme and uncontrollable circumstances. */
  CIRCUMSTANCE_DETERMINATION,
  /** The participation in another model or programme. */
  MODEL_PARTICIPATION
}
