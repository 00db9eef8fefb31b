package org.asmengine.application.run;

import java.time.Instant;
import java.util.Optional;

/**
 * A scoring run.
 *
 * @param id its number
 * @param identity what it computes
 * @param paymentYear the year whose payments it adjusts
 * @param ruleVersion which rulemaking its rule set follows
 * @param whatIf whether parameters were overridden
 * @param status how far it has come
 * @param startedAt when it was first started
 * @param completedAt when it was sealed
 * @param outputDigest the digest of its results
 */
public record ScoringRun(
    RunId id,
    RunIdentity identity,
    int paymentYear,
    String ruleVersion,
    boolean whatIf,
    RunStatus status,
    Instant startedAt,
    Optional<Instant> completedAt,
    Optional<String> outputDigest) {
  /** Whether it is sealed. */
  public boolean isComplete() {
    return status == RunStatus.COMPLETE;
  }
}
