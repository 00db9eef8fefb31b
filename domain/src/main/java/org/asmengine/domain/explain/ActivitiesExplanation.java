package org.asmengine.domain.explain;

import java.util.List;
import java.util.stream.Stream;
import org.asmengine.domain.activities.ActivitiesScore;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains the improvement activities category: which activities count, and why not the others. */
public final class ActivitiesExplanation {

  private static final int ADJUSTMENT_DECIMALS = 2;

  private ActivitiesExplanation() {}

  /** The adjustment with each activity, attested or not. */
  public static Explanation of(ActivitiesScore score, RuleSet ruleSet) {
    return Node.of(
            "Improvement activities adjustment",
            Figures.published(score.adjustment(), ADJUSTMENT_DECIMALS),
            "42 CFR 512.735(c); R-735-U1, R-735-U2")
        .in(Unit.POINTS)
        .unrounded(score.adjustment())
        .note(
            "%d of %d activities count; attested by the practice for all its clinicians."
                .formatted(score.counting().size(), ruleSet.activities().activities().size()))
        .uses(ruleSet, parameter(score.counting().size()))
        .children(
            ruleSet.activities().activities().stream()
                .flatMap(activity -> activity(activity, score, ruleSet))
                .toList())
        .build();
  }

  private static String parameter(int counting) {
    return switch (counting) {
      case 0 -> "improvementActivities.none";
      case 1 -> "improvementActivities.one";
      default -> "improvementActivities.both";
    };
  }

  private static Stream<Explanation> activity(
      String activity, ActivitiesScore score, RuleSet ruleSet) {
    List<ActivityAttestation> attestations =
        score.attestations().stream()
            .filter(attestation -> attestation.activity().equals(activity))
            .toList();
    String label = "Activity " + activity;
    String value = score.counting().contains(activity) ? "counts" : "does not count";
    if (attestations.isEmpty()) {
      return Stream.of(
          Node.of(label, value, "42 CFR 512.735(c); R-735-U1").note("Not reported.").build());
    }
    return attestations.stream().map(attestation -> attested(label, value, attestation, ruleSet));
  }

  private static Explanation attested(
      String label, String value, ActivityAttestation attestation, RuleSet ruleSet) {
    return Node.of(label, value, "42 CFR 512.735(c); R-735-U4")
        .note(attestation.attested() ? "Attested." : "Not attested: the answer is no.")
        .input(attestation.source())
        .child(
            Node.of(
                    "Days in the performance year",
                    Long.toString(
                        ruleSet.calendar().daysWithin(attestation.start(), attestation.end())),
                    "42 CFR 512.735(a); R-735-U3")
                .in(Unit.DAYS)
                .note(
                    "From %s to %s, both included; at least %d are needed."
                        .formatted(
                            attestation.start(), attestation.end(), ruleSet.activities().minDays()))
                .uses(ruleSet, "improvementActivities.minDays")
                .input(attestation.source())
                .build())
        .build();
  }
}
