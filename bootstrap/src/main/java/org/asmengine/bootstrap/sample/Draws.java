package org.asmengine.bootstrap.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random values that follow from the seed alone.
 *
 * <p>Only {@link SplittableRandom#nextLong()} is used: how the JDK derives bounded numbers and
 * doubles from it has changed between releases, so that is done here.
 */
final class Draws {

  private final SplittableRandom bits;

  private Draws(SplittableRandom bits) {
    this.bits = bits;
  }

  static Draws seeded(long seed) {
    return new Draws(new SplittableRandom(seed));
  }

  /** A number from 0, included, to 1, excluded. */
  double uniform() {
    return (bits.nextLong() >>> 11) * 0x1p-53;
  }

  /** A whole number from 0, included, to the bound, excluded. */
  int below(int bound) {
    return (int) (((bits.nextLong() >>> 32) * bound) >>> 32);
  }

  /** A whole number between two others, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True with the given probability. */
  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** One of the elements, all equally likely. */
  <T> T pick(List<T> elements) {
    return elements.get(below(elements.size()));
  }

  /** A standard normal value (Box-Muller). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** A lognormal value. */
  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** A lognormal value rounded to a whole number and kept between two others. */
  int logNormalBetween(int low, int high, double median, double sigma) {
    return Math.clamp(Math.round(logNormal(median, sigma)), low, high);
  }
}
