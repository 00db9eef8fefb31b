package org.asmengine.domain.selection;

import java.util.List;
import org.asmengine.domain.Rule;

/**
 * The clinician submits claims under the Medicare Physician Fee Schedule (42 CFR 512.710(b),
 * R-710-b (U1) 1).
 *
 * @param least the fewest claims, at least 1
 */
@Rule({"42 CFR 512.710(b)", "R-710-b (U1) 1"})
public record FeeScheduleBilling(long least) implements EligibilityPolicy {

  @Override
  public Verdict judge(ClinicianFacts facts) {
    Threshold threshold = new Threshold(facts.claims().feeSchedule(), least, "claims");
    return new Verdict(
        Criterion.FEE_SCHEDULE,
        threshold.isReached(),
        "%d claims under the fee schedule".formatted(facts.claims().feeSchedule()),
        "at least %d".formatted(least),
        threshold.distance(),
        List.of(),
        facts.claims().sources());
  }
}
