package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.util.Optional;

/** What was submitted, or calculated from claims, for one measure. */
public sealed interface SubmissionData {

  /**
   * The population counts of a reported measure.
   *
   * @param eligiblePopulation at least 1
   * @param met patients for whom the performance was met
   * @param notMet patients for whom it was not
   * @param exclusions patients excluded from the population
   * @param exceptions patients excepted
   */
  record PopulationCounts(
      long eligiblePopulation, long met, long notMet, long exclusions, long exceptions)
      implements SubmissionData {
    /** Checks that the counts fit together. */
    public PopulationCounts {
      if (eligiblePopulation < 1
          || Math.min(Math.min(met, notMet), Math.min(exclusions, exceptions)) < 0
          || met > eligiblePopulation
          || notMet > eligiblePopulation - met
          || exclusions > eligiblePopulation - met - notMet
          || exceptions > eligiblePopulation - met - notMet - exclusions) {
        throw new IllegalArgumentException("population counts do not fit together");
      }
    }
  }

  /**
   * CMS's result of an administrative claims measure.
   *
   * @param caseCount attributed cases
   * @param rate the risk-standardized rate in percent, unrounded, where there is one
   */
  record ClaimsResult(long caseCount, Optional<BigDecimal> rate) implements SubmissionData {}
}
