package org.asmengine.bootstrap.sample;

/**
 * A keyed bijection of the numbers below a bound onto themselves: distinct, random-looking
 * identifiers without remembering which were used.
 *
 * <p>A Feistel network over an even number of bits, walked until it lands below the bound.
 */
final class Permutation {

  private static final int ROUNDS = 4;
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long bound;
  private final long key;
  private final int halfBits;
  private final long halfMask;

  Permutation(long bound, long key) {
    this.bound = bound;
    this.key = key;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(bound - 1);
    this.halfBits = (bits + 1) / 2;
    this.halfMask = (1L << halfBits) - 1;
  }

  /** The number that the index stands for. */
  long at(long index) {
    if (index < 0 || index >= bound) {
      throw new IllegalArgumentException("index must be 0 to " + (bound - 1) + ", not " + index);
    }
    long value = index;
    do {
      value = shuffled(value);
    } while (value >= bound);
    return value;
  }

  private long shuffled(long value) {
    long left = value >>> halfBits;
    long right = value & halfMask;
    for (int round = 1; round <= ROUNDS; round++) {
      long next = left ^ (mixed(right + key + round * GOLDEN_GAMMA) & halfMask);
      left = right;
      right = next;
    }
    return (left << halfBits) | right;
  }

  /** The finalizer of SplitMix64. */
  private static long mixed(long value) {
    long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }
}
