package org.asmengine.domain.ruleset.programme;

/** The period over which the incentives of a beneficiary are added up. */
public enum CapPeriod {
  /** The calendar year in which an incentive is given. */
  CALENDAR_YEAR,
  /** The life of the model. */
  LIFETIME
}
