package org.asmengine.bootstrap.sample;

/**
 * How many clinicians bill under a TIN, so that 36 % of the participant rows belong to small
 * practices (regulation.md section 18: 2,361 of 6,637 in CMS's file), solo ones among them.
 */
final class ClinicianCounts {

  private static final double SMALL_SHARE = 0.36;
  private static final double SOLO_SHARE = 0.6;

  /** The median of a small practice's clinicians who don't take part, before the cap. */
  private static final double MEDIAN_OTHERS = 2.5;

  private static final int LARGEST = 1_200;
  private static final double LARGE_MEDIAN = 90;

  private final Draws draws;
  private final SteeredShare small;

  ClinicianCounts(Draws draws) {
    this.draws = draws;
    this.small = new SteeredShare(SMALL_SHARE, draws);
  }

  /** The clinician count of the next practice, which has that many participants. */
  int next(int participants) {
    if (participants > Practice.SMALL) {
      small.toss(0, participants);
      return large(participants);
    }
    if (!small.toss(smallProbability(participants), participants)) {
      return large(participants);
    }
    if (participants == 1 && draws.chance(SOLO_SHARE)) {
      return 1;
    }
    int others = draws.logNormalBetween(0, Practice.SMALL, MEDIAN_OTHERS, 1);
    return Math.clamp(participants + others, 2, Practice.SMALL);
  }

  private int large(int participants) {
    return draws.logNormalBetween(
        Math.max(participants, Practice.SMALL + 1), LARGEST, LARGE_MEDIAN, 1);
  }

  private static double smallProbability(int participants) {
    if (participants <= 2) {
      return 0.55;
    }
    if (participants <= 6) {
      return 0.42;
    }
    return participants <= 10 ? 0.3 : 0.15;
  }
}
