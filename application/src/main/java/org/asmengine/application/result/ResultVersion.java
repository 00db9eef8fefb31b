package org.asmengine.application.result;

import java.util.Optional;

/**
 * Which version of a participant's result it is.
 *
 * @param number 1 for what the run itself made of it, then one more with each correction
 * @param notice the number of the error notice that the version corrects; none for the first
 */
public record ResultVersion(int number, Optional<String> notice) {

  /** What the run itself made of it. */
  public static final ResultVersion FIRST = new ResultVersion(1, Optional.empty());

  /** Checks that corrections, and only they, name a notice. */
  public ResultVersion {
    if (number < 1 || (number == 1) == notice.isPresent()) {
      throw new IllegalArgumentException("version %d with notice %s".formatted(number, notice));
    }
  }

  /** A correction. */
  public static ResultVersion correction(int number, String notice) {
    return new ResultVersion(number, Optional.of(notice));
  }

  /** Whether it is a correction. */
  public boolean isCorrection() {
    return number > 1;
  }
}
