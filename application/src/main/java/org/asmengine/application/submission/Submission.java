package org.asmengine.application.submission;

import java.time.Instant;

/**
 * An accepted submission. It is never changed.
 *
 * @param sequence its number in the order of acceptance, from 1 without a gap; 0 where it was only
 *     checked
 * @param content what was sent
 * @param acceptedAt when it was accepted, in microseconds; later than every submission before
 * @param submitter the name of the caller who sent it
 */
public record Submission(
    long sequence, SubmissionDraft content, Instant acceptedAt, String submitter) {}
