package org.asmengine.application.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.application.result.CohortRow;

/**
 * What a complete run says about a cohort.
 *
 * @param row its result as published
 * @param poolResidual dollars of the pool that no rounding explains; zero when all is well
 * @param unsettledResults participants whose result rests on a parameter that is not settled law
 * @param scores participants by final score, in bands of ten points that begin at 0, 10, ... 90; a
 *     score of 100 is in the last one
 * @param factors participants by adjustment factor: the whole percent below or at it
 */
public record CohortFigures(
    CohortRow row,
    BigDecimal poolResidual,
    long unsettledResults,
    SortedMap<Integer, Long> scores,
    SortedMap<Integer, Long> factors) {
  /** Copies the maps. */
  public CohortFigures {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
  }
}
