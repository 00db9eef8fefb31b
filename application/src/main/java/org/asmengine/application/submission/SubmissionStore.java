package org.asmengine.application.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.domain.participation.PerformanceYear;

/** Port: the submissions that are kept. They are added and never changed. */
public interface SubmissionStore {

  /**
   * Adds a submission, in the caller's transaction where there is one. It gets the next number and
   * an instant that is later than that of every submission before, even where clocks differ: who
   * comes at the same time waits until the transaction ends. So numbers are dense, and whoever sees
   * one sees all before it.
   *
   * @param now what the clock says
   * @param deadline a submission that gets this instant or a later one is kept as late
   */
  Submission append(SubmissionDraft draft, String submitter, Instant now, Instant deadline);

  /** Adds a submission that is in time whenever it comes. */
  default Submission append(SubmissionDraft draft, String submitter, Instant now) {
    return append(draft, submitter, now, Instant.MAX);
  }

  /** The submission of the number. */
  Optional<Submission> find(long sequence);

  /**
   * Submissions, the newest first.
   *
   * @param before only those before this number
   * @param most how many at most
   */
  List<Submission> page(SubmissionFilter filter, OptionalLong before, int most);

  /** The number of the last submission; 0 without one. All up to it can be seen. */
  long last();

  /**
   * Rows in canonical order: by TIN, NPI (the whole practice first), item, variant and number.
   * Those of late submissions are not among them.
   *
   * @param cutoff only those of submissions up to this number
   * @param after only those behind this row; none starts at the beginning
   * @param most how many at most
   */
  List<SequencedRow> rows(
      SubmissionCategory category,
      PerformanceYear year,
      long cutoff,
      Optional<SequencedRow> after,
      int most);
}
