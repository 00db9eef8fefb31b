package org.asmengine.domain.ruleset.programme;

import java.time.ZoneId;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of a performance year's life.
 *
 * @param zone the time zone in which days begin and end
 */
public record PerformanceYearRules(ZoneId zone) {

  static PerformanceYearRules of(Parameters parameters) {
    parameters.only("performanceYear.zone", "America/New_York");
    return new PerformanceYearRules(ZoneId.of(parameters.text("performanceYear.zone")));
  }
}
