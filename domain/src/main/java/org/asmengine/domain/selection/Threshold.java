package org.asmengine.domain.selection;

/**
 * A number that something has to reach, and how far it is from the other answer.
 *
 * @param found how much there is
 * @param needed how much is needed
 * @param unit what is counted, in the plural
 */
record Threshold(long found, long needed, String unit) {

  boolean isReached() {
    return found >= needed;
  }

  String distance() {
    return isReached()
        ? "%d of %d %s: %d fewer would not do".formatted(found, needed, unit, found - needed + 1)
        : "%d of %d %s: %d short".formatted(found, needed, unit, needed - found);
  }
}
