package org.asmengine.domain.selection;

import java.util.List;
import java.util.Map;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.programme.SelectionRules;

/**
 * The specialty code on the plurality of the clinician's Part B claims is one of the cohort's (42
 * CFR 512.710(b), R-710-b (U1) 2 and (U2)). The rule set decides a tie, the same way for both
 * cohorts, so that nobody is in two of them under one TIN.
 *
 * @param cohort the cohort
 * @param rules the specialties of the cohorts and the rule for ties
 */
@Rule({"42 CFR 512.710(b)", "R-710-b (U1) 2", "R-710-b (U2)"})
public record PluralitySpecialty(Cohort cohort, SelectionRules rules) implements EligibilityPolicy {

  private static final String UNIT = "claims";

  @Override
  public Verdict judge(ClinicianFacts facts) {
    MostFrequent<String> leading = leading(facts.claims());
    List<String> codes = rules.specialtiesOf(cohort);
    boolean met = leading.decided().filter(codes::contains).isPresent();
    return new Verdict(
        Criterion.SPECIALTY,
        met,
        leading
            .decided()
            .map(code ->
                "specialty %s on %d of %d claims"
                    .formatted(code, leading.count(), facts.claims().total()))
            .orElse("no claims"),
        "one of %s on the plurality of claims".formatted(String.join(", ", codes)),
        new MostFrequent<>(leading.leaders(), leading.count(), leading.decided(), met)
            .distance(most(facts.claims(), codes, !met), UNIT),
        leading.ties(UNIT),
        facts.claims().sources());
  }

  /** The specialty that counts; none without claims. */
  MostFrequent<String> leading(ClaimFacts claims) {
    return MostFrequent.of(
        claims.bySpecialty(), code -> rules.cohortOf(code).isPresent(), rules.specialtyTie());
  }

  private static long most(ClaimFacts claims, List<String> codes, boolean amongThem) {
    return claims.bySpecialty().entrySet().stream()
        .filter(entry -> codes.contains(entry.getKey()) == amongThem)
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(0);
  }
}
