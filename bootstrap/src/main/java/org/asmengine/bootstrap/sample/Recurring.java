package org.asmengine.bootstrap.sample;

/**
 * An event that happens exactly once in every period of chances, at a random place in it: rare, yet
 * certain to happen even in a small set.
 */
final class Recurring {

  private static final int LEAST_TIMES = 3;

  private final int period;
  private final Draws draws;
  private int chance;
  private int target;

  private Recurring(int period, Draws draws) {
    this.period = period;
    this.draws = draws;
    this.target = draws.below(period);
  }

  /**
   * An event with the given period, or a shorter one where fewer than {@value #LEAST_TIMES} periods
   * are expected.
   */
  static Recurring every(int period, int expectedChances, Draws draws) {
    return new Recurring(Math.max(1, Math.min(period, expectedChances / LEAST_TIMES)), draws);
  }

  /** Takes the next chance and tells whether the event happens at it. */
  boolean happens() {
    boolean now = chance == target;
    chance++;
    if (chance == period) {
      chance = 0;
      target = draws.below(period);
    }
    return now;
  }
}
