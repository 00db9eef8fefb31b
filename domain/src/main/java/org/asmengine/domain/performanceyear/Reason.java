package org.asmengine.domain.performanceyear;

/** Why somebody did something, in words. */
final class Reason {

  /** The most characters of a reason. */
  static final int LONGEST = 500;

  private Reason() {}

  /**
   * The reason, which has to say something.
   *
   * @throws IllegalArgumentException when it is blank or too long
   */
  static String checked(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      throw new IllegalArgumentException(
          "reason: found %d characters, allowed 1 to %d that are not all blank"
              .formatted(reason.length(), LONGEST));
    }
    return reason;
  }
}
