package org.asmengine.application.score;

/** In which order final scores are listed. */
public enum ScoreOrder {
  /** By cohort, TIN and NPI. */
  BY_PARTICIPANT,
  /** The highest first, then by participant; those without a final score last. */
  HIGHEST_FIRST,
  /** The lowest first, then by participant; those without a final score last. */
  LOWEST_FIRST
}
