package org.asmengine.bootstrap.sample;

/**
 * A biased coin that leans against its own drift, so that the weighted share of heads stays near
 * its target however few and heavy the tosses are.
 */
final class SteeredShare {

  /** The drift, in units of weight, that moves the probability from never to always. */
  private static final double INERTIA = 120;

  private final double target;
  private final Draws draws;
  private long weight;
  private long heads;

  SteeredShare(double target, Draws draws) {
    this.target = target;
    this.draws = draws;
  }

  /** Tosses once, with the target as the probability before the correction. */
  boolean toss(int tossWeight) {
    return toss(target, tossWeight);
  }

  /** Tosses once, with a probability of its own before the correction. */
  boolean toss(double probability, int tossWeight) {
    double missing = target * weight - heads;
    boolean head = draws.chance(probability + missing / INERTIA);
    weight += tossWeight;
    heads += head ? tossWeight : 0;
    return head;
  }
}
