package org.asmengine.bootstrap.sample;

/**
 * How often the things that a {@link Recurring} event can befall are expected, so that even a small
 * set sees each event a few times.
 *
 * @param participants rows of {@code participants.csv}
 * @param practices TINs
 * @param submissions quality measures that participants have to report
 */
record ExpectedCounts(int participants, int practices, int submissions) {

  private static final int MEASURES_TO_REPORT = 4;

  static ExpectedCounts of(int participants) {
    int practices =
        (int)
            ((long) participants
                * PracticeSizes.PUBLISHED_PRACTICES
                / PracticeSizes.PUBLISHED_PARTICIPANTS);
    return new ExpectedCounts(participants, practices, participants * MEASURES_TO_REPORT);
  }
}
