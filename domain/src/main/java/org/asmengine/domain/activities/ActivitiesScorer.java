package org.asmengine.domain.activities;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.ActivityRules;
import org.asmengine.domain.ruleset.RuleSet;

/** Scores the improvement activities of a practice; every participant of the TIN inherits it. */
public final class ActivitiesScorer {

  private ActivitiesScorer() {}

  /** The adjustment for both, one or none of the two activities. */
  @Rule({"42 CFR 512.735(c)", "R-735-U1", "R-735-U2"})
  public static ActivitiesScore score(List<ActivityAttestation> attestations, RuleSet ruleSet) {
    ActivityRules rules = ruleSet.activities();
    List<String> counting =
        rules.activities().stream()
            .filter(activity ->
                attestations.stream()
                    .anyMatch(attestation ->
                        attestation.activity().equals(activity) && counts(attestation, ruleSet)))
            .toList();
    BigDecimal adjustment =
        switch (counting.size()) {
          case 0 -> rules.none();
          case 1 -> rules.one();
          default -> rules.both();
        };
    return new ActivitiesScore(attestations, counting, adjustment);
  }

  /** Whether an activity is attested and was performed long enough in the performance year. */
  @Rule({"42 CFR 512.735(a)", "R-735-U3"})
  public static boolean counts(ActivityAttestation attestation, RuleSet ruleSet) {
    return attestation.attested()
        && ruleSet.calendar().daysWithin(attestation.start(), attestation.end())
            >= ruleSet.activities().minDays();
  }
}
