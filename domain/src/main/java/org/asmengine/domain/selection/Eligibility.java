package org.asmengine.domain.selection;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;

/**
 * Whether a clinician is eligible for a cohort, criterion by criterion.
 *
 * @param cohort the cohort
 * @param verdicts one for each criterion, in their order
 * @param specialty the specialty code that counts; none without claims
 * @param area the area in which the clinician is placed; none without episodes or outside of all
 *     areas
 * @param claims all Part B claims
 * @param episodes all attributed episodes
 */
public record Eligibility(
    Cohort cohort,
    List<Verdict> verdicts,
    Optional<String> specialty,
    Optional<String> area,
    long claims,
    long episodes) {

  /** Copies the list. */
  public Eligibility {
    verdicts = List.copyOf(verdicts);
  }

  /** Whether every criterion is met. */
  public boolean isEligible() {
    return verdicts.stream().allMatch(Verdict::met);
  }

  /** The criteria that are not met. */
  public List<Criterion> unmet() {
    return verdicts.stream().filter(verdict -> !verdict.met()).map(Verdict::criterion).toList();
  }
}
