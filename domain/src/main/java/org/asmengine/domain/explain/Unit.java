package org.asmengine.domain.explain;

/** What a value is counted in. */
public enum Unit {
  /** Nothing: a decision, a share or a factor. */
  NONE(""),
  /** Points of a measure or of the final score. */
  POINTS("points"),
  /** Hundredths. */
  PERCENT("percent"),
  /** United States dollars. */
  DOLLARS("dollars"),
  /** Cases of a quality measure. */
  CASES("cases"),
  /** Episodes of a cost measure. */
  EPISODES("episodes"),
  /** Days of the performance year. */
  DAYS("days"),
  /** Rates or costs that a benchmark rests on. */
  REPORTERS("reporters");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** The unit in words, empty where there is none. */
  public String word() {
    return word;
  }
}
