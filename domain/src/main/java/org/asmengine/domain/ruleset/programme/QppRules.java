package org.asmengine.domain.ruleset.programme;

import java.util.List;
import org.asmengine.domain.ruleset.Parameters;

/**
 * How submissions are written as QPP documents, which CMS made for MIPS.
 *
 * @param programs the names of the programme that are accepted; the first is written
 * @param activities QPP's ids of the improvement activities, in the order in which the scoring
 *     rules list them
 * @param multipleRates the quality measures that have several performance rates
 * @param stratum the rate of those that counts
 */
public record QppRules(
    List<String> programs, List<String> activities, List<String> multipleRates, String stratum) {

  /** Copies the lists. */
  public QppRules {
    programs = List.copyOf(programs);
    activities = List.copyOf(activities);
    multipleRates = List.copyOf(multipleRates);
  }

  static QppRules of(Parameters parameters) {
    parameters.only("submissions.qpp.activityLevel", "TIN");
    parameters.only("submissions.qpp.interoperabilityLevel", "TIN");
    parameters.only("submissions.qpp.qualityPeriod", "PERFORMANCE_YEAR");
    return new QppRules(
        parameters.list("submissions.qpp.programs"),
        parameters.list("submissions.qpp.activities"),
        parameters.list("submissions.qpp.multipleRates"),
        parameters.text("submissions.qpp.stratum"));
  }
}
