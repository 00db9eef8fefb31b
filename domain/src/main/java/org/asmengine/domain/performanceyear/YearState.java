package org.asmengine.domain.performanceyear;

import java.util.Arrays;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.programme.PerformanceYearRules;
import org.asmengine.domain.ruleset.programme.StepWindow;

/** Where a performance year stands; the states follow one another in this order. */
@Rule("42 CFR 512.710(a)(1)")
public enum YearState {
  /** It is under the programme's life; nobody is listed yet. */
  PLANNED,
  /** The preliminary list of participants is out. */
  PRELIMINARY_LIST,
  /** The final list of participants is out. */
  FINAL_LIST,
  /** The calendar year whose care is measured has begun. */
  MEASURING,
  /** Practices send their data. */
  SUBMISSIONS_OPEN,
  /** The submission window is closed; what comes now is late. */
  CLOSED,
  /** A run has become the year's result. */
  SCORED,
  /** Participants have their reports. */
  REPORTS_OUT,
  /** Participants may send notices of error. */
  NOTICE_WINDOW,
  /** The window for notices is over; the result is settled. */
  FINAL,
  /** The result counts for the payment year. */
  PUBLISHED,
  /** Payments are adjusted. */
  PAYING;

  /** The state that follows; none after the last. */
  public Optional<YearState> next() {
    return Arrays.stream(values()).filter(state -> state.isAfter(this)).findFirst();
  }

  /** Whether the year is in this state after it is in the other. */
  public boolean isAfter(YearState other) {
    return compareTo(other) > 0;
  }

  /** When a year may enter this state; at any time where it is only planned. */
  public Optional<StepWindow> window(PerformanceYearRules rules) {
    return switch (this) {
      case PLANNED -> Optional.empty();
      case PRELIMINARY_LIST -> Optional.of(rules.preliminaryList());
      case FINAL_LIST -> Optional.of(rules.finalList());
      case MEASURING -> Optional.of(rules.measuring());
      case SUBMISSIONS_OPEN -> Optional.of(rules.submissionsOpen());
      case CLOSED -> Optional.of(rules.closed());
      case SCORED -> Optional.of(rules.scored());
      case REPORTS_OUT -> Optional.of(rules.reportsOut());
      case NOTICE_WINDOW -> Optional.of(rules.noticeWindow());
      case FINAL -> Optional.of(rules.finalResult());
      case PUBLISHED -> Optional.of(rules.published());
      case PAYING -> Optional.of(rules.paying());
    };
  }
}
