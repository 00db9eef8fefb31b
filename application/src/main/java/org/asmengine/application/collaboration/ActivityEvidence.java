package org.asmengine.application.collaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * Whether the arrangements of a practice are evidence of the improvement activity IA-2.
 *
 * @param year the performance year
 * @param asOf the day up to which days are counted
 * @param verdict whether one of them is evidence
 * @param arrangement the one that is, or else comes nearest; nothing where there is none at all
 * @param findings its conditions
 */
public record ActivityEvidence(
    PerformanceYear year,
    LocalDate asOf,
    Verdict verdict,
    Optional<String> arrangement,
    List<Finding> findings) {

  /** Copies the list. */
  public ActivityEvidence {
    findings = List.copyOf(findings);
  }
}
