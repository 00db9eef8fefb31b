package org.asmengine.bootstrap.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws the instants of submissions: January to March of 2028, in the notations of ISO 8601 that
 * occur, a few of them just before the deadline at 2028-04-01T00:00:00-04:00.
 */
final class SubmissionTimes {

  /** The deadline itself, which is too late by the rule. */
  static final String DEADLINE_IN_UTC = "2028-04-01T04:00:00Z";

  /** The same instant in another notation. */
  static final String DEADLINE_IN_EASTERN_TIME = "2028-04-01T00:00:00-04:00";

  /** The last moments before the deadline, in three notations. */
  static final List<String> JUST_BEFORE_DEADLINE =
      List.of("2028-04-01T03:59:59Z", "2028-03-31T23:59:59-04:00", "2028-03-31T22:59:59.999-05:00");

  private static final int DAYS = 90;
  private static final int FIRST_HALF = 45;
  private static final int JUST_BEFORE_PERIOD = 150;
  private static final int SIXTY = 60;
  private static final int TEN = 10;
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 22;
  private static final double OFFSET_CHANCE = 0.1;
  private static final List<String> DATES =
      IntStream.range(0, DAYS)
          .mapToObj(day -> LocalDate.of(2028, 1, 1).plusDays(day).toString())
          .toList();

  private final Draws draws;
  private final Recurring justBefore;

  SubmissionTimes(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.justBefore = Recurring.every(JUST_BEFORE_PERIOD, expected.submissions(), draws);
  }

  /** The instant of the next submission. */
  String next() {
    return justBefore.happens() ? draws.pick(JUST_BEFORE_DEADLINE) : on(draws.below(DAYS));
  }

  /** An instant of the first half of the submission period. */
  String early() {
    return on(draws.below(FIRST_HALF));
  }

  /** An instant of the second half, later than every early one. */
  String late() {
    return on(FIRST_HALF + draws.below(DAYS - FIRST_HALF));
  }

  private String on(int day) {
    int hour = draws.between(FIRST_HOUR, LAST_HOUR);
    String zone = draws.chance(OFFSET_CHANCE) ? "-05:00" : "Z";
    return DATES.get(day)
        + 'T'
        + twoDigits(hour)
        + ':'
        + twoDigits(draws.below(SIXTY))
        + ':'
        + twoDigits(draws.below(SIXTY))
        + zone;
  }

  private static String twoDigits(int number) {
    return number < TEN ? "0" + number : Integer.toString(number);
  }
}
