package org.asmengine.domain.explain;

import java.util.List;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.selection.Criterion;
import org.asmengine.domain.selection.Eligibility;
import org.asmengine.domain.selection.Verdict;

/**
 * Explains why a clinician is eligible for a cohort or isn't: each criterion with what was found,
 * what is needed, and how far away the other answer is.
 */
public final class EligibilityExplanation {

  private EligibilityExplanation() {}

  /**
   * The tree.
   *
   * @param parameters the parameters of the rules of the year
   */
  public static Explanation of(Eligibility eligibility, List<Parameter> parameters) {
    Node node =
        Node.of(
                "Eligible for the %s cohort (%s)"
                    .formatted(eligibility.cohort(), eligibility.cohort().condition()),
                eligibility.isEligible() ? "yes" : "no",
                "42 CFR 512.710(b)")
            .note("All of the criteria have to be met.");
    eligibility.verdicts().forEach(verdict -> node.child(criterion(verdict, parameters)));
    return node.build();
  }

  private static Explanation criterion(Verdict verdict, List<Parameter> parameters) {
    Node node =
        Node.of(
                verdict.criterion().title(),
                (verdict.met() ? "met: " : "not met: ") + verdict.found(),
                verdict.criterion().citation())
            .note("Needed: %s.".formatted(verdict.needed()))
            .note("Distance: %s.".formatted(verdict.distance()));
    verdict.ties().forEach(tie -> node.note("Equally frequent: %s.".formatted(tie)));
    return node.uses(parameters, keys(verdict.criterion())).inputs(verdict.sources()).build();
  }

  private static List<String> keys(Criterion criterion) {
    return switch (criterion) {
      case FEE_SCHEDULE -> List.of("selection.minFeeScheduleClaims");
      case SPECIALTY ->
          List.of(
              "selection.specialties.HF", "selection.specialties.LBP", "selection.specialtyTie");
      case EPISODES -> List.of("selection.minEpisodes", "selection.episodesOfYear");
      case LOCATION -> List.of("selection.locationUnit", "selection.locationTie");
      case CLINIC -> List.of("selection.clinicExclusion");
    };
  }
}
