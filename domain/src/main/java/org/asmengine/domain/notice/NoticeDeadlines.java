package org.asmengine.domain.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.programme.NoticeRules;

/**
 * The deadlines of notices. Days are counted from the day after the one on which they begin, in the
 * rule set's time zone; the last one counts whole. A deadline is the instant at which that day is
 * over: what comes before it is in time.
 */
public final class NoticeDeadlines {

  private NoticeDeadlines() {}

  /** Notices are in time before this instant; without one by then the result is binding. */
  @Rule({"42 CFR 512.755", "R-755-U2", "R-755-U4"})
  public static Instant notice(Instant issuedAt, NoticeRules rules) {
    return after(issuedAt, rules.noticeDays(), rules);
  }

  /** The determination on a notice that came at that instant is due before this one. */
  @Rule({"42 CFR 512.755", "R-755-U3"})
  public static Instant response(Instant filedAt, NoticeRules rules) {
    return after(filedAt, rules.responseDays(), rules);
  }

  /** A reconsideration of what was determined at that instant is in time before this one. */
  @Rule({"42 CFR 512.190", "R-755-U5"})
  public static Instant reconsideration(Instant determinedAt, NoticeRules rules) {
    return after(determinedAt, rules.reconsiderationDays(), rules);
  }

  /** What came at that instant is to be acknowledged before this one: business days count. */
  @Rule({"42 CFR 512.190", "R-755-U5"})
  public static Instant acknowledgement(Instant receivedAt, NoticeRules rules) {
    LocalDate day = day(receivedAt, rules);
    int left = rules.acknowledgementBusinessDays();
    while (left > 0) {
      day = day.plusDays(1);
      if (isBusinessDay(day, rules)) {
        left--;
      }
    }
    return endOf(day, rules);
  }

  /** Whether the day is neither on a weekend nor one of the rule set's holidays. */
  @Rule({"42 CFR 512.190", "R-755-U5"})
  public static boolean isBusinessDay(LocalDate day, NoticeRules rules) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !rules.holidays().contains(day);
  }

  private static Instant after(Instant start, int days, NoticeRules rules) {
    return endOf(day(start, rules).plusDays(days), rules);
  }

  private static LocalDate day(Instant instant, NoticeRules rules) {
    return LocalDate.ofInstant(instant, rules.zone());
  }

  private static Instant endOf(LocalDate day, NoticeRules rules) {
    return day.plusDays(1).atStartOfDay(rules.zone()).toInstant();
  }
}
