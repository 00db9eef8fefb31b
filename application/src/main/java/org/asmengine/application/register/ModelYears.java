package org.asmengine.application.register;

import java.time.LocalDate;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.PerformanceYear;

/** Days of the model. */
public final class ModelYears {

  private ModelYears() {}

  /**
   * The performance year in which the day is.
   *
   * @throws EngineException DATE_OUTSIDE_MODEL when it is in none
   */
  public static PerformanceYear of(LocalDate day) {
    if (day.getYear() < PerformanceYear.FIRST || day.getYear() > PerformanceYear.LAST) {
      throw new EngineException(
          ErrorCode.DATE_OUTSIDE_MODEL,
          "found %s; allowed: %s (%s)"
              .formatted(
                  day,
                  ErrorCode.DATE_OUTSIDE_MODEL.allowed(),
                  ErrorCode.DATE_OUTSIDE_MODEL.rule()));
    }
    return PerformanceYear.of(day.getYear());
  }
}
