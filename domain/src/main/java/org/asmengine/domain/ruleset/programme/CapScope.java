package org.asmengine.domain.ruleset.programme;

/** Whose incentives to a beneficiary are added up. */
public enum CapScope {
  /** Those of all participants in the register. */
  ALL_PARTICIPANTS,
  /** Those of each participant for itself. */
  PARTICIPANT
}
