package org.asmengine.domain.selection;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.programme.SelectionRules;

/**
 * All eligibility criteria together (42 CFR 512.710(b)): a clinician who meets every one of them
 * under a TIN takes part under that TIN.
 *
 * @param rules the parameters
 * @param areas the areas, and which are selected
 */
@Rule("42 CFR 512.710(b)")
public record EligibilityCriteria(SelectionRules rules, SelectedAreas areas) {

  /**
   * Judges a clinician for a cohort.
   *
   * @param facts the claims, and the episodes of that cohort's cost measure
   */
  public Eligibility judge(Cohort cohort, ClinicianFacts facts) {
    PluralitySpecialty specialty = new PluralitySpecialty(cohort, rules);
    SelectedLocation location = new SelectedLocation(areas, rules.locationTie());
    List<EligibilityPolicy> policies =
        List.of(
            new FeeScheduleBilling(rules.minFeeScheduleClaims()),
            specialty,
            new EpisodeMinimum(rules.minEpisodes()),
            location,
            new NoClinic(rules.clinicExclusion()));
    return new Eligibility(
        cohort,
        policies.stream().map(policy -> policy.judge(facts)).toList(),
        specialty.leading(facts.claims()).decided(),
        location.leading(facts.episodes()).decided().map(ServicePlace::area).flatMap(this::named),
        facts.claims().total(),
        facts.episodes().total());
  }

  private Optional<String> named(String area) {
    return Optional.of(area).filter(code -> !code.isEmpty());
  }

  /** The cohort of the specialty on the plurality of claims; none when it is in no cohort. */
  public Optional<Cohort> cohortOf(ClaimFacts claims) {
    return new PluralitySpecialty(Cohort.HF, rules)
        .leading(claims)
        .decided()
        .flatMap(rules::cohortOf);
  }
}
