package org.asmengine.application.submission;

import java.util.List;
import org.asmengine.application.error.ErrorCode;

/** A submission can't be accepted; each violation is what the year end would reject a row for. */
public final class SubmissionRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * What is wrong with a row.
   *
   * @param category what the row is about
   * @param row its place among the rows of the category, from 0
   * @param column the column of the file that is wrong; empty when it is the row as a whole
   * @param code why
   * @param message what was found, identifiers masked, what is allowed, and which rule says so
   */
  public record Violation(
      SubmissionCategory category, int row, String column, ErrorCode code, String message) {}

  private final transient List<Violation> violations;

  /** With at least one violation. */
  public SubmissionRejected(List<Violation> violations) {
    super(violations.size() + " rows can't be accepted, the first: " + violations.getFirst());
    this.violations = List.copyOf(violations);
  }

  /** What is wrong, in the order of the rows. */
  public List<Violation> violations() {
    return violations;
  }
}
