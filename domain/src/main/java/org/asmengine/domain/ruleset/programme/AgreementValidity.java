package org.asmengine.domain.ruleset.programme;

/** How long a data sharing agreement lasts. */
public enum AgreementValidity {
  /** Until the last day of the performance year. */
  PERFORMANCE_YEAR,
  /** A number of months from the day of the last signature. */
  MONTHS
}
