package org.asmengine.domain.performanceyear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.PerformanceYearRules;
import org.asmengine.domain.ruleset.programme.StepWindow;

/** The year 2027 with the dates that its rules have, and what may happen to it. */
final class Years {

  static final PerformanceYear YEAR = PerformanceYear.of(2027);
  static final ZoneId EASTERN = ZoneId.of("America/New_York");
  static final int NOTICE_DAYS = 30;
  static final PerformanceYearRules RULES =
      new PerformanceYearRules(
          EASTERN,
          window("2026-01-01", "2026-12-31"),
          window("2026-01-01", "2026-12-31"),
          window("2027-01-01", "2027-12-31"),
          window("2028-01-02", "2028-03-31"),
          window("2028-04-01", "2028-12-31"),
          window("2028-04-01", "2028-12-31"),
          window("2028-04-01", "2028-12-31"),
          window("2028-04-01", "2028-12-31"),
          window("2028-04-01", "2028-12-31"),
          window("2028-04-01", "2028-12-31"),
          window("2029-01-01", "2029-12-31"));
  static final YearPolicy POLICY = YearPolicy.of(YEAR, RULES, NOTICE_DAYS);

  static final Instant REPORTS_OUT = Instant.parse("2028-07-01T15:00:00Z");

  /** The midnight that ends July 31, thirty days after the day of the reports. */
  static final Instant NOTICES_END = Instant.parse("2028-08-01T04:00:00Z");

  static final ParticipantId SOMEBODY = ParticipantId.of("123456789", "1234567890");

  /** After the submission window closed. */
  static final Instant STARTED = Instant.parse("2028-04-02T12:00:00Z");

  static final YearRun RUN = new YearRun(7, YEAR, true, false, 0, STARTED);

  private Years() {}

  static StepWindow window(String earliest, String latest) {
    return new StepWindow(LocalDate.parse(earliest), LocalDate.parse(latest), EASTERN);
  }

  /** An instant at which the year may enter the state. */
  static Instant goodTime(YearState state) {
    return switch (state) {
      case PLANNED -> Instant.parse("2025-12-01T12:00:00Z");
      case REPORTS_OUT, NOTICE_WINDOW -> REPORTS_OUT;
      case FINAL, PUBLISHED -> NOTICES_END;
      default -> state.window(RULES).orElseThrow().opens();
    };
  }

  /** A year that went through everything up to the state, each in time. */
  static YearLife in(YearState wanted) {
    YearLife life = YearLife.unplanned();
    for (YearState state : YearState.values()) {
      life = life.apply(entering(state), goodTime(state));
      if (state == wanted) {
        return life;
      }
    }
    throw new IllegalStateException("no such state");
  }

  private static YearEvent entering(YearState state) {
    return switch (state) {
      case PLANNED -> new YearEvent.Planned();
      case SCORED -> new YearEvent.Scored(RUN.number(), 0, Optional.empty());
      case PUBLISHED -> new YearEvent.Published(RUN.number(), Optional.empty());
      default -> new YearEvent.Advanced(state, Optional.empty());
    };
  }

  static YearCommand.Score score(YearRun run) {
    return new YearCommand.Score(run, 0, Optional.empty());
  }

  static YearCommand.Publish publish(YearRun run) {
    return new YearCommand.Publish(run, Set.of(), List.of(), Optional.empty());
  }

  static YearCommand.Advance to(YearState state) {
    return new YearCommand.Advance(state, Optional.empty());
  }
}
