package org.asmengine.application.publication;

import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.PerformanceYear;

/** Use case: publishes the run that is the result of a performance year. */
public final class PublishYear {

  private final PerformanceYears years;
  private final PublishRun publishRun;

  /** With these use cases. */
  public PublishYear(PerformanceYears years, PublishRun publishRun) {
    this.years = years;
    this.publishRun = publishRun;
  }

  /**
   * Publishes it.
   *
   * @param override the reason to publish outside of the days that the year has for it; empty to
   *     respect them
   * @param by who publishes it
   * @throws EngineException YEAR_NOT_PLANNED, YEAR_STATE_FORBIDS, or as {@link PublishRun#publish}
   */
  public Publication publish(PerformanceYear year, Optional<String> override, String by) {
    YearStanding standing = years.find(year);
    if (standing.life().run().isEmpty()) {
      throw new EngineException(
          ErrorCode.YEAR_STATE_FORBIDS,
          "performance year %s is in %s: it has no result that could be published"
              .formatted(year, standing.state()));
    }
    return publishRun.publish(new RunId(standing.life().run().getAsInt()), by, override);
  }
}
