package org.asmengine.bootstrap.sample;

import java.util.function.IntUnaryOperator;

/**
 * Draws the counts of submissions: most of them complete and with at least 20 cases, some not, and
 * now and then exactly on one of the limits.
 */
final class PopulationDraw {

  private static final int MIN_CASES = 20;
  private static final int MAX_ELIGIBLE = 3_000;
  private static final double MEDIAN_ELIGIBLE = 170;
  private static final double SIGMA = 0.9;
  private static final double REMOVED_CHANCE = 0.3;
  private static final double MAX_EXCLUDED = 0.08;
  private static final double MAX_EXCEPTED = 0.05;
  private static final double PARTLY_REPORTED_CHANCE = 0.3;

  private final Draws draws;
  private final Recurring belowMinimum;
  private final Recurring atMinimum;
  private final Recurring incomplete;
  private final Recurring atThreeQuarters;
  private final Recurring withoutRate;
  private final Recurring zeroRate;

  PopulationDraw(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    int chances = expected.submissions();
    this.belowMinimum = Recurring.every(14, chances, draws);
    this.atMinimum = Recurring.every(90, chances, draws);
    this.incomplete = Recurring.every(28, chances, draws);
    this.atThreeQuarters = Recurring.every(150, chances, draws);
    this.withoutRate = Recurring.every(400, chances, draws);
    this.zeroRate = Recurring.every(200, chances, draws);
  }

  /** The counts of the next submission. */
  Population next(RateDraw rates) {
    if (belowMinimum.happens()) {
      return few(draws.between(1, MIN_CASES - 1), rates::metApart);
    }
    if (incomplete.happens()) {
      return incomplete(rates);
    }
    if (withoutRate.happens()) {
      int eligible = eligible();
      return new Population(eligible, 0, 0, 0, eligible);
    }
    if (zeroRate.happens()) {
      return ordinary(rated -> 0);
    }
    if (atMinimum.happens()) {
      return few(MIN_CASES, rates::met);
    }
    if (atThreeQuarters.happens()) {
      int quarter = eligible() / 4;
      return population(4 * quarter, 3 * quarter, rates::met, 0, 0);
    }
    return ordinary(rates::met);
  }

  /** The counts of a submission that a later one replaces. */
  Population replaced(RateDraw rates) {
    return ordinary(rates::metApart);
  }

  /** Counts that account for less than three quarters of the eligible population. */
  Population incomplete(RateDraw rates) {
    int eligible = eligible();
    int rated = (int) (eligible * (0.3 + 0.44 * draws.uniform()));
    return population(eligible, rated, rates::metApart, 0, 0);
  }

  private Population few(int cases, IntUnaryOperator met) {
    int exclusions = draws.chance(REMOVED_CHANCE) ? draws.between(1, 4) : 0;
    return population(cases + exclusions, cases, met, exclusions, 0);
  }

  private Population ordinary(IntUnaryOperator met) {
    int eligible = eligible();
    int spare = eligible - MIN_CASES;
    int exclusions = Math.min(spare, removed(eligible, MAX_EXCLUDED));
    int exceptions = Math.min(spare - exclusions, removed(eligible, MAX_EXCEPTED));
    int unreported = 0;
    if (draws.chance(PARTLY_REPORTED_CHANCE)) {
      unreported = (int) (eligible * draws.uniform() / 4);
    }
    int rated = Math.max(1, eligible - exclusions - exceptions - unreported);
    return population(eligible, rated, met, exclusions, exceptions);
  }

  private static Population population(
      int eligible, int rated, IntUnaryOperator metOf, int exclusions, int exceptions) {
    int met = metOf.applyAsInt(rated);
    return new Population(eligible, met, rated - met, exclusions, exceptions);
  }

  private int eligible() {
    return draws.logNormalBetween(MIN_CASES, MAX_ELIGIBLE, MEDIAN_ELIGIBLE, SIGMA);
  }

  private int removed(int eligible, double mostShare) {
    return draws.chance(REMOVED_CHANCE) ? (int) (eligible * mostShare * draws.uniform()) : 0;
  }
}
