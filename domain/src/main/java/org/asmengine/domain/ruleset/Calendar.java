package org.asmengine.domain.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * The dates of one performance year.
 *
 * @param performanceYear the year that is measured
 * @param paymentYear the year whose Part B payments are adjusted
 * @param start the first day of the performance period
 * @param end its last day
 * @param submissionDeadline data submitted at or after this instant is late
 */
@Rule("42 CFR 512.710(a)(1)")
public record Calendar(
    PerformanceYear performanceYear,
    int paymentYear,
    LocalDate start,
    LocalDate end,
    Instant submissionDeadline) {

  static Calendar of(Parameters parameters) {
    int year =
        parameters.whole("calendar.performanceYear", PerformanceYear.FIRST, PerformanceYear.LAST);
    Calendar calendar =
        new Calendar(
            PerformanceYear.of(year),
            parameters.whole("calendar.paymentYear", year + 1, year + 3),
            parameters.date("calendar.start"),
            parameters.date("calendar.end"),
            parameters.instant("calendar.submissionDeadline"));
    if (calendar.start.getYear() != year) {
      throw parameters.wrong("calendar.start", "a day of the performance year");
    }
    if (calendar.end.isBefore(calendar.start) || calendar.end.getYear() != year) {
      throw parameters.wrong("calendar.end", "a day of the performance year after its start");
    }
    return calendar;
  }

  /**
   * How many days from the first to the last, both included, lie in the performance year: the
   * length of a continuous period as the performance year sees it.
   */
  @Rule({"42 CFR 512.735(a)", "42 CFR 512.740(a)"})
  public long daysWithin(LocalDate first, LocalDate last) {
    LocalDate from = first.isBefore(start) ? start : first;
    LocalDate to = last.isAfter(end) ? end : last;
    return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
  }
}
