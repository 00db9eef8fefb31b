package org.asmengine.domain.participation;

import org.asmengine.domain.Rule;

/**
 * A calendar year in which participants are measured.
 *
 * @param value the year, 2027 to 2031
 */
@Rule("42 CFR 512.710(a)(1)")
public record PerformanceYear(int value) implements Comparable<PerformanceYear> {

  /** The model's first performance year. */
  public static final int FIRST = 2027;

  /** The model's last performance year. */
  public static final int LAST = 2031;

  /** Checks the range. */
  public PerformanceYear {
    if (value < FIRST || value > LAST) {
      throw new IllegalArgumentException(
          "performance year: found %d, allowed %d to %d (42 CFR 512.710(a)(1))"
              .formatted(value, FIRST, LAST));
    }
  }

  /** The performance year of the number. */
  public static PerformanceYear of(int value) {
    return new PerformanceYear(value);
  }

  @Override
  public int compareTo(PerformanceYear other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
