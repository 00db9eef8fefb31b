package org.asmengine.reference;

import java.math.BigDecimal;
import java.util.Optional;

/** The contract's section "Final score", its status list. */
final class FinalScoring {

  /** Status, reason and final score. */
  record Outcome(String status, String reason, Optional<BigDecimal> finalScore) {}

  /** What the status depends on; the scores are fractions of 1. */
  record Basis(
      boolean circumstancesAndNothingReported,
      boolean minimumSubmission,
      Optional<Fraction> quality,
      Optional<Fraction> cost,
      BigDecimal improvementActivities,
      BigDecimal promotingInteroperability,
      BigDecimal complexPatients,
      BigDecimal smallPractice) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FinalScoring() {}

  static Outcome outcome(Basis basis, Parameters parameters) {
    // "1. circumstances granted to the participant or its TIN, and nothing reported"
    if (basis.circumstancesAndNothingReported()) {
      return new Outcome("NO_FINAL_SCORE", "EXTREME_CIRCUMSTANCES", Optional.empty());
    }
    // "2. minimum submission not met: ZERO, final score 0, no bonuses"
    if (!basis.minimumSubmission()) {
      return new Outcome(
          "ZERO", "MINIMUM_SUBMISSION_NOT_MET", Optional.of(Exact.round(BigDecimal.ZERO, 2)));
    }
    // "3. no quality score: NO_FINAL_SCORE (NO_QUALITY_SCORE); no cost score: NO_FINAL_SCORE
    // (NO_COST_SCORE). With missingCategory: REWEIGHT the other category counts for all instead,
    // unless both are missing (then NO_QUALITY_SCORE)"
    boolean reweight =
        switch (parameters.text("missingCategory")) {
          case "REWEIGHT" -> true;
          case "NEUTRAL" -> false;
          default -> throw new IllegalArgumentException("missingCategory");
        };
    boolean noQuality = basis.quality().isEmpty();
    boolean noCost = basis.cost().isEmpty();
    if (noQuality && (noCost || !reweight)) {
      return new Outcome("NO_FINAL_SCORE", "NO_QUALITY_SCORE", Optional.empty());
    }
    if (noCost && !reweight) {
      return new Outcome("NO_FINAL_SCORE", "NO_COST_SCORE", Optional.empty());
    }
    // "4. final score = 100 x (0.5 Q + 0.5 C) + IA + PI + complex + small, clamped to [0, 100],
    // rounded; 0 makes it ZERO (FLOOR)"
    Fraction categories;
    if (noCost) {
      categories = basis.quality().orElseThrow();
    } else if (noQuality) {
      categories = basis.cost().orElseThrow();
    } else {
      categories =
          basis
              .quality()
              .orElseThrow()
              .times(parameters.number("quality.weight"))
              .plus(basis.cost().orElseThrow().times(parameters.number("cost.weight")));
    }
    BigDecimal finalScore =
        categories
            .times(HUNDRED)
            .plus(basis.improvementActivities())
            .plus(basis.promotingInteroperability())
            .plus(basis.complexPatients())
            .plus(basis.smallPractice())
            .clamp(BigDecimal.ZERO, HUNDRED)
            .round(2);
    return finalScore.signum() == 0
        ? new Outcome("ZERO", "FLOOR", Optional.of(finalScore))
        : new Outcome("SCORED", "", Optional.of(finalScore));
  }
}
