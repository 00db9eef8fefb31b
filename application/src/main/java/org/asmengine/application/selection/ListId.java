package org.asmengine.application.selection;

/**
 * The number of a list of participants.
 *
 * @param value 1 or more
 */
public record ListId(int value) {
  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
