package org.asmengine.domain.performanceyear;

/**
 * A guard that somebody set aside, with the reason; the journal has who and when.
 *
 * @param guard the guard, one that can be set aside
 * @param reason why, in words
 */
public record Waiver(YearGuard guard, String reason) {

  /** Checks that the guard can be set aside. */
  public Waiver {
    if (!guard.isWaivable()) {
      throw new IllegalArgumentException(guard + " can't be set aside");
    }
  }
}
