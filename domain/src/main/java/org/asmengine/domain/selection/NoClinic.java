package org.asmengine.domain.selection;

import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.programme.ClinicExclusion;

/**
 * Clinicians of rural health clinics and federally qualified health centers are excluded (R-710-b
 * (U3)). How many claims make somebody one of them is the rule set's to say.
 *
 * @param exclusion how many claims of such a clinic exclude
 */
@Rule("R-710-b (U3)")
public record NoClinic(ClinicExclusion exclusion) implements EligibilityPolicy {

  @Override
  public Verdict judge(ClinicianFacts facts) {
    long clinic = facts.claims().clinic();
    long total = facts.claims().total();
    long excluding = excluding(total);
    boolean met = clinic < excluding;
    return new Verdict(
        Criterion.CLINIC,
        met,
        "%d of %d claims are those of such a clinic".formatted(clinic, total),
        "fewer than %d of %d".formatted(excluding, total),
        met
            ? "%d of %d claims: %d more would exclude"
                .formatted(clinic, excluding, excluding - clinic)
            : "%d of at most %d claims: %d too many"
                .formatted(clinic, excluding - 1, clinic - excluding + 1),
        List.of(),
        facts.claims().sources());
  }

  /** The fewest claims of such a clinic that exclude. */
  private long excluding(long total) {
    return switch (exclusion) {
      case ANY -> 1;
      case MOST -> total / 2 + 1;
      case ALL -> Math.max(total, 1);
    };
  }
}
