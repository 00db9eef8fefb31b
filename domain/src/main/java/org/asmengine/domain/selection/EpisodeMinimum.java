package org.asmengine.domain.selection;

import java.util.List;
import org.asmengine.domain.Rule;

/**
 * Enough episodes of the cohort's episode-based cost measure are attributed to the clinician in the
 * look-back year (42 CFR 512.710(b), R-710-b (U1) 3).
 *
 * @param least the fewest episodes
 */
@Rule({"42 CFR 512.710(b)", "R-710-b (U1) 3"})
public record EpisodeMinimum(long least) implements EligibilityPolicy {

  @Override
  public Verdict judge(ClinicianFacts facts) {
    Threshold threshold = new Threshold(facts.episodes().total(), least, "episodes");
    return new Verdict(
        Criterion.EPISODES,
        threshold.isReached(),
        "%d episodes".formatted(facts.episodes().total()),
        "at least %d episodes".formatted(least),
        threshold.distance(),
        List.of(),
        facts.episodes().sources());
  }
}
