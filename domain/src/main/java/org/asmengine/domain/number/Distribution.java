package org.asmengine.domain.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A multiset of decimals with its order statistics. How the values were gathered, in which order
 * and in how many parts, can't change a digit: counts and sums are exact.
 */
public final class Distribution {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MEDIAN = 50;

  private final List<BigDecimal> values;
  private final long[] countUpTo;
  private final BigDecimal sum;
  private final BigDecimal sumOfSquares;

  private Distribution(Map<BigDecimal, Long> counts) {
    TreeMap<BigDecimal, Long> ascending = new TreeMap<>();
    counts.forEach((value, count) -> ascending.merge(value, count, Math::addExact));
    this.values = new ArrayList<>(ascending.size());
    this.countUpTo = new long[ascending.size()];
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    long counted = 0;
    for (Map.Entry<BigDecimal, Long> entry : ascending.entrySet()) {
      BigDecimal times = BigDecimal.valueOf(entry.getValue());
      BigDecimal product = entry.getKey().multiply(times);
      total = total.add(product);
      squares = squares.add(product.multiply(entry.getKey()));
      counted = Math.addExact(counted, entry.getValue());
      countUpTo[values.size()] = counted;
      values.add(entry.getKey());
    }
    this.sum = total;
    this.sumOfSquares = squares;
  }

  /** The distribution of the values. */
  public static Distribution of(Iterable<BigDecimal> values) {
    Builder builder = new Builder();
    values.forEach(builder::add);
    return builder.build();
  }

  /** An empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many values there are, repeated ones counted each time. */
  public long count() {
    return countUpTo.length == 0 ? 0 : countUpTo[countUpTo.length - 1];
  }

  /** The exact sum. */
  public BigDecimal sum() {
    return sum;
  }

  /**
   * The percentile by linear interpolation (Hyndman and Fan's type 7): at position (n - 1) p / 100
   * of the sorted values. Exact.
   *
   * @param percent 0 to 100
   * @throws IllegalStateException when there is no value
   */
  public BigDecimal percentile(int percent) {
    requireValues(1);
    BigDecimal[] position =
        BigDecimal.valueOf(count() - 1)
            .multiply(BigDecimal.valueOf(percent))
            .divideAndRemainder(HUNDRED);
    long below = position[0].longValueExact();
    BigDecimal lower = valueAt(below);
    if (position[1].signum() == 0) {
      return lower;
    }
    BigDecimal fraction = position[1].movePointLeft(2);
    return lower.add(fraction.multiply(valueAt(below + 1).subtract(lower)));
  }

  /** The 50th percentile: the middle value, or the exact mean of the middle two. */
  public BigDecimal median() {
    return percentile(MEDIAN);
  }

  /** The mean, to {@link Exact#PRECISION} where the division does not end. */
  public BigDecimal mean() {
    requireValues(1);
    return Exact.divide(sum, BigDecimal.valueOf(count()));
  }

  /**
   * The sample variance (n - 1 in the denominator): the numerator is exact, the one division to
   * {@link Exact#PRECISION}.
   *
   * @throws IllegalStateException when there are fewer than two values
   */
  public BigDecimal sampleVariance() {
    requireValues(2);
    BigDecimal n = BigDecimal.valueOf(count());
    BigDecimal numerator = n.multiply(sumOfSquares).subtract(sum.multiply(sum));
    return Exact.divide(numerator, n.multiply(n.subtract(BigDecimal.ONE)));
  }

  /** The square root of {@link #sampleVariance()}, to {@link Exact#PRECISION}. */
  public BigDecimal sampleStandardDeviation() {
    return Exact.squareRoot(sampleVariance());
  }

  private BigDecimal valueAt(long rank) {
    int low = 0;
    int high = countUpTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (countUpTo[middle] > rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return values.get(low);
  }

  private void requireValues(int least) {
    if (count() < least) {
      throw new IllegalStateException(
          "a statistic of %d values needs at least %d".formatted(count(), least));
    }
  }

  /** Gathers values; not safe for use by several threads, which gather apart and then merge. */
  public static final class Builder {
    private final Map<BigDecimal, Long> counts = new HashMap<>();

    private Builder() {}

    /** Adds one value. */
    public Builder add(BigDecimal value) {
      return add(value, 1);
    }

    /** Adds a value that occurs several times. */
    public Builder add(BigDecimal value, long times) {
      counts.merge(value, times, Math::addExact);
      return this;
    }

    /** Adds all that the other builder has gathered. */
    public Builder merge(Builder other) {
      other.counts.forEach((value, count) -> counts.merge(value, count, Math::addExact));
      return this;
    }

    /** The distribution of what was gathered so far. */
    public Distribution build() {
      return new Distribution(counts);
    }
  }
}
