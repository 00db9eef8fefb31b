package org.asmengine.domain.circumstances;

import java.time.LocalDate;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.CircumstanceRules;

/** Whether circumstances can count in their performance year (42 CFR 512.780). */
@Rule({"42 CFR 512.780", "R-780-U3"})
public final class DeterminationReview {

  private DeterminationReview() {}

  /** The conditions, all of them. */
  public static List<Finding> of(CircumstanceRules rules, DeterminationContent content) {
    LocalDate first = LocalDate.of(content.year().value(), 1, 1);
    boolean ordered = !content.to().isBefore(content.from());
    boolean touches = !content.to().isBefore(first) && !content.from().isAfter(rules.lastDay());
    String period = content.from() + " to " + content.to();
    boolean byPlace = content.scope() instanceof AffectedScope.Places;
    return List.of(
        new Finding(
            "SCOPE_IS_ALLOWED",
            Verdict.of(rules.byArea() || !byPlace),
            byPlace ? "places" : "a practice or a clinician",
            rules.byArea() ? "places, a practice or a clinician" : "a practice or a clinician",
            "42 CFR 512.780, circumstances.byArea"),
        new Finding(
            "PERIOD_IS_IN_ORDER",
            Verdict.of(ordered),
            period,
            "a last day that is not before the first",
            "42 CFR 512.780"),
        new Finding(
            "PERIOD_TOUCHES_THE_YEAR",
            Verdict.of(ordered && touches),
            period,
            "a day from %s to %s".formatted(first, rules.lastDay()),
            "42 CFR 512.780, circumstances.lastDay"));
  }
}
