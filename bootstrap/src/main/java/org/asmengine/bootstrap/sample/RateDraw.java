package org.asmengine.bootstrap.sample;

import java.util.List;

/**
 * Draws performance rates evenly: of any {@value #STRATA} draws that follow one another from a
 * round's start, each falls into another one of as many equally likely parts of the distribution.
 * So the percentiles of a few hundred rates already lie near those they are drawn from.
 */
final class RateDraw {

  private static final int STRATA = 64;

  /** Odd, so that every one of 2^n parts is visited once; no part of a round leaves a gap. */
  private static final List<Integer> STEPS = List.of(17, 23, 25, 27, 37, 39, 41, 47);

  private final RateDistribution distribution;
  private final Draws draws;
  private int turn;
  private int start;
  private int step;

  RateDraw(RateDistribution distribution, Draws draws) {
    this.distribution = distribution;
    this.draws = draws;
    startRound();
  }

  /** The next rate, in percent. */
  double next() {
    if (turn == STRATA) {
      startRound();
    }
    int stratum = (start + turn * step) % STRATA;
    turn++;
    return distribution.at((stratum + draws.uniform()) / STRATA);
  }

  /** How many of the rated patients met the measure, at the next rate. */
  int met(int rated) {
    return nearest(next(), rated);
  }

  /**
   * The same for a submission that no benchmark will see, drawn apart so that it leaves no gap in
   * the others.
   */
  int metApart(int rated) {
    return nearest(distribution.at(draws.uniform()), rated);
  }

  /** A small rate of few patients is not rounded to a zero that the benchmark would leave out. */
  private int nearest(double rate, int rated) {
    int met = (int) Math.round(rated * rate / 100);
    return distribution.zeroCounts() ? met : Math.max(1, met);
  }

  private void startRound() {
    turn = 0;
    start = draws.below(STRATA);
    step = draws.pick(STEPS);
  }
}
