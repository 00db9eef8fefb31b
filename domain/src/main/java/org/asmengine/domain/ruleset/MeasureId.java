package org.asmengine.domain.ruleset;

/**
 * The id of a quality measure as QPP writes it, for instance {@code 008}.
 *
 * @param value the id
 */
public record MeasureId(String value) {
  /** The measure of the id. */
  public static MeasureId of(String value) {
    return new MeasureId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
