package org.asmengine.application.run;

/**
 * The number of a scoring run.
 *
 * @param value 1 or more
 */
public record RunId(int value) {
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
