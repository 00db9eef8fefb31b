package org.asmengine.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A period with both its first and its last day. */
record Period(LocalDate start, LocalDate end) {

  /** "the days from start to end, both included, that lie in the performance year". */
  long daysIn(int performanceYear) {
    LocalDate first = LocalDate.of(performanceYear, 1, 1);
    LocalDate last = LocalDate.of(performanceYear, 12, 31);
    LocalDate from = start.isBefore(first) ? first : start;
    LocalDate to = end.isAfter(last) ? last : end;
    return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
  }
}
