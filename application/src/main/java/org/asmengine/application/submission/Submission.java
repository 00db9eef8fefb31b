package org.asmengine.application.submission;

import java.time.Instant;

/**
 * A submission that is kept. It is never changed.
 *
 * @param sequence its number in the order of acceptance, from 1 without a gap; 0 where it was only
 *     checked
 * @param content what was sent
 * @param acceptedAt when it was accepted, in microseconds; later than every submission before
 * @param submitter the name of the caller who sent it
 * @param late whether it came after the submission window of its year had closed: then it is kept,
 *     and no run reads it
 */
public record Submission(
    long sequence, SubmissionDraft content, Instant acceptedAt, String submitter, boolean late) {

  /** One that came in time. */
  public Submission(long sequence, SubmissionDraft content, Instant acceptedAt, String submitter) {
    this(sequence, content, acceptedAt, submitter, false);
  }
}
