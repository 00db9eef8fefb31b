package org.asmengine.reference;

import java.util.List;
import java.util.Set;

/** The measure sets, the collection types and the cohorts. */
final class Measures {

  static final List<String> COHORTS = List.of("HF", "LBP");

  static final String ADMIN_CLAIMS = "ADMIN_CLAIMS";
  static final String ECQM = "ECQM";
  static final String MIPS_CQM = "MIPS_CQM";

  private Measures() {}

  /** "Measure sets, in this order: HF 492, 008, 005, 236, 377; LBP 238, 134, 128, 220." */
  static List<String> ofCohort(String cohort) {
    return switch (cohort) {
      case "HF" -> List.of("492", "008", "005", "236", "377");
      case "LBP" -> List.of("238", "134", "128", "220");
      default -> throw new IllegalArgumentException(cohort);
    };
  }

  /** All measures, sorted by id. */
  static List<String> sorted() {
    return COHORTS.stream().flatMap(cohort -> ofCohort(cohort).stream()).sorted().toList();
  }

  /**
   * "492 ADMIN_CLAIMS; 377 ECQM; 220 MIPS_CQM; the others ECQM and MIPS_CQM", the earlier one
   * before the later one.
   */
  static List<String> collectionTypes(String measure) {
    return switch (measure) {
      case "492" -> List.of(ADMIN_CLAIMS);
      case "377" -> List.of(ECQM);
      case "220" -> List.of(MIPS_CQM);
      default -> List.of(ECQM, MIPS_CQM);
    };
  }

  static boolean isClaims(String measure) {
    return collectionTypes(measure).contains(ADMIN_CLAIMS);
  }

  /** "lower is better (492, 238)" */
  static boolean isLowerBetter(String measure) {
    return Set.of("492", "238").contains(measure);
  }

  /** "HF COST_HF_1, LBP COST_LBP_1." */
  static String costMeasure(String cohort) {
    return "COST_" + cohort + "_1";
  }
}
