package org.asmengine.domain.interplay;

import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.OverlapRules;

/**
 * Whether somebody may be in this model and in another at once. Of accountable care organizations
 * CMS says that one may; of other models nothing was found, so that nothing is refused: what is not
 * known is told as unknown.
 */
@Rule({"42 CFR 512.700(b)(11)", "R-700-b-11"})
public final class ConcurrentParticipation {

  private ConcurrentParticipation() {}

  /** The finding on the participation. */
  public static Finding of(OverlapRules rules, ModelParticipationContent participation) {
    boolean allowed = rules.concurrentModels().contains(participation.model());
    return new Finding(
        "BOTH_AT_ONCE",
        allowed ? Verdict.MET : Verdict.UNKNOWN,
        participation.model(),
        "one of %s; of any other model nothing is known".formatted(rules.concurrentModels()),
        "42 CFR 512.700(b)(11), overlap.concurrentModels");
  }
}
