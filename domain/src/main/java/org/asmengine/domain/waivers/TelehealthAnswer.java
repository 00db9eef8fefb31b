package org.asmengine.domain.waivers;

import java.util.List;
import org.asmengine.domain.finding.Finding;

/**
 * Whether one requirement stands in the way of a telehealth service, and why.
 *
 * @param requirement the requirement
 * @param outcome what becomes of it
 * @param findings first whether the place meets it by itself, then the conditions of the waiver
 */
public record TelehealthAnswer(
    TelehealthRequirement requirement, Outcome outcome, List<Finding> findings) {

  /** What becomes of a requirement. */
  public enum Outcome {
    /** The place meets it: no waiver is needed. */
    MET_WITHOUT_WAIVER,
    /** The place does not meet it, or nobody knows, and it need not. */
    WAIVED,
    /** The place does not meet it, and it is not waived. */
    NOT_WAIVED,
    /** A fact that decides is not known. */
    UNDETERMINED
  }

  /** Copies the list. */
  public TelehealthAnswer {
    findings = List.copyOf(findings);
  }
}
