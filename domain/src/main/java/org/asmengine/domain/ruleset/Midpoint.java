package org.asmengine.domain.ruleset;

import java.math.BigDecimal;

/** The score at which the exchange function gives one half. */
public sealed interface Midpoint {

  /** The median of the cohort's positive final scores. */
  record CohortMedian() implements Midpoint {}

  /**
   * A fixed score.
   *
   * @param score 0 to 100
   */
  record Fixed(BigDecimal score) implements Midpoint {}
}
