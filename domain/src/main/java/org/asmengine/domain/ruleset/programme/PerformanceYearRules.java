package org.asmengine.domain.ruleset.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The dates in the life of a performance year.
 *
 * @param zone where days begin and end
 * @param preliminaryList when the preliminary list may come out
 * @param finalList when the final list may come out
 * @param measuring when measuring may begin
 * @param submissionsOpen when the submission window may open
 * @param closed when it may be closed; its first day begins with the deadline for submissions
 * @param scored when a run may become the result
 * @param reportsOut when reports may go out
 * @param noticeWindow when the window for notices of error may open
 * @param finalResult when the result may be settled
 * @param published when it may be published
 * @param paying when payments may begin to be adjusted
 */
public record PerformanceYearRules(
    ZoneId zone,
    StepWindow preliminaryList,
    StepWindow finalList,
    StepWindow measuring,
    StepWindow submissionsOpen,
    StepWindow closed,
    StepWindow scored,
    StepWindow reportsOut,
    StepWindow noticeWindow,
    StepWindow finalResult,
    StepWindow published,
    StepWindow paying) {

  static PerformanceYearRules of(Parameters parameters) {
    parameters.only("performanceYear.zone", "America/New_York");
    ZoneId zone = ZoneId.of(parameters.text("performanceYear.zone"));
    return new PerformanceYearRules(
        zone,
        window(parameters, "preliminaryList", zone),
        window(parameters, "finalList", zone),
        window(parameters, "measuring", zone),
        window(parameters, "submissionsOpen", zone),
        window(parameters, "closed", zone),
        window(parameters, "scored", zone),
        window(parameters, "reportsOut", zone),
        window(parameters, "noticeWindow", zone),
        window(parameters, "final", zone),
        window(parameters, "published", zone),
        window(parameters, "paying", zone));
  }

  /** The midnight that closes the submission window: what comes at or after it is late. */
  public Instant submissionsClose() {
    return closed.opens();
  }

  private static StepWindow window(Parameters parameters, String step, ZoneId zone) {
    LocalDate earliest = parameters.date("performanceYear." + step + ".earliest");
    String latest = "performanceYear." + step + ".latest";
    if (parameters.date(latest).isBefore(earliest)) {
      throw parameters.wrong(latest, "a day on or after the earliest, " + earliest);
    }
    return new StepWindow(earliest, parameters.date(latest), zone);
  }
}
