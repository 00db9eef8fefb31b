package org.asmengine.application.performanceyear;

import java.time.Instant;
import java.util.Optional;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearLife;
import org.asmengine.domain.performanceyear.YearState;
import org.asmengine.domain.ruleset.programme.PerformanceYearRules;
import org.asmengine.domain.ruleset.programme.StepWindow;

/**
 * A planned performance year with the dates that count for it.
 *
 * @param year the year
 * @param life what happened to it so far
 * @param rules its dates
 * @param noticeWindowEnd when the window for notices of error ends; nothing before reports are out
 */
public record YearStanding(
    PerformanceYear year,
    YearLife life,
    PerformanceYearRules rules,
    Optional<Instant> noticeWindowEnd) {

  /** Checks that the year is planned. */
  public YearStanding {
    if (!life.isPlanned()) {
      throw new IllegalArgumentException("performance year " + year + " is not planned");
    }
  }

  /** Where it stands. */
  public YearState state() {
    return life.state().orElseThrow();
  }

  /** The days of the next step; nothing in the last state. */
  public Optional<StepWindow> nextWindow() {
    return state().next().flatMap(next -> next.window(rules));
  }
}
