package org.asmengine.grpc.performanceyear;

import java.util.Map;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;

/** The resource names of performance years, for instance {@code performanceYears/2027}. */
final class PerformanceYearName {

  private static final String COLLECTION = "performanceYears/";

  private PerformanceYearName() {}

  static String of(PerformanceYear year) {
    return COLLECTION + year;
  }

  /**
   * The year of a name whose form the contract has checked.
   *
   * @throws CallException RULE_SET_NOT_FOUND when the model has no such year
   */
  static PerformanceYear parse(String name, RuleSetRepository ruleSets) {
    String year = name.substring(COLLECTION.length());
    return ruleSets.years().stream()
        .filter(known -> known.toString().equals(year))
        .findFirst()
        .orElseThrow(() ->
            CallException.of(
                ErrorReason.RULE_SET_NOT_FOUND,
                "no rule set for performance year " + year,
                Map.of("performanceYear", year)));
  }
}
