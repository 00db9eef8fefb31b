package org.asmengine.application.submission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.access.Caller;

/** Use case: a caller looks at submissions; those beyond its scope do not exist. */
public final class ReadSubmissions {

  private final SubmissionStore submissions;

  /** On this store. */
  public ReadSubmissions(SubmissionStore submissions) {
    this.submissions = submissions;
  }

  /** The submission of the number, where it exists to the caller. */
  public Optional<Submission> find(long sequence, Caller caller) {
    return submissions
        .find(sequence)
        .filter(submission -> caller.tins().allows(submission.content().tin()));
  }

  /**
   * Submissions, the newest first.
   *
   * @param before only those before this number
   * @param most how many at most
   */
  public List<Submission> page(SubmissionFilter filter, OptionalLong before, int most) {
    if (filter.tin().filter(tin -> !filter.scope().allows(tin)).isPresent()) {
      return List.of();
    }
    return submissions.page(filter, before, most);
  }
}
