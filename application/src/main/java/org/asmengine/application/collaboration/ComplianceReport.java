package org.asmengine.application.collaboration;

import java.util.List;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;

/**
 * What the rules say of an arrangement.
 *
 * @param id its identifier
 * @param arrangement the arrangement
 * @param findings every condition with its verdict, what was found and the paragraph
 */
public record ComplianceReport(String id, Arrangement arrangement, List<Finding> findings) {

  /** Copies the list. */
  public ComplianceReport {
    findings = List.copyOf(findings);
  }

  /** Whether all conditions are met. */
  public Verdict verdict() {
    return Verdict.all(findings);
  }
}
