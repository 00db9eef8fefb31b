package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.LongStream;

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
          || sum(met, notMet, exclusions, exceptions)
                  .compareTo(BigInteger.valueOf(eligiblePopulation))
              > 0) {
        throw new IllegalArgumentException("population counts do not fit together");
      }
    }

    /** The sum of counts that may be too large to be added as longs. */
    private static BigInteger sum(long... counts) {
      return LongStream.of(counts)
          .mapToObj(BigInteger::valueOf)
          .reduce(BigInteger.ZERO, BigInteger::add);
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
